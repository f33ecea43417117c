/** The limits of the worksheet functions, in Markdown. */
export const einschraenkungen = `# Einschränkungen der Funktionen

## Leere Zellen
- Ein aktuelles Excel übergibt eine leere Zelle als leer, im Web wie auf dem Desktop; ältere Desktop-Versionen (etwa Excel 2019) übergeben sie als 0. Eine Funktion kann dort eine leere Zelle nicht von einer 0 unterscheiden. Neben leeren Zellen kann deshalb in einer älteren Version 0 stehen, wo in einer neueren nichts steht.
- Wo eine 0 sinnlos ist, gilt sie überall als leere Zelle: bei einem Datum, bei dem Wort für ein Verfahren, bei der Nutzungsdauer, bei den Prozentschwellen von AMPEL und beim Anteil von ARBEITSPLAETZE.
- Wo eine 0 einen Sinn hat, gilt sie. Das betrifft die Nachkommastellen: Eine leere Zelle für \`stellen\` heißt in einer älteren Version 0 Stellen, auch bei STEIGERUNG, das ohne Angabe auf 2 rundet. Lassen Sie die Angabe dort ganz weg.
- Ob eine Angabe fehlt, prüft der Aufgabenbereich des Add-ins, nicht eine Funktion.

## Zahlen als Text
- Text in strenger deutscher Schreibweise wird als Zahl gelesen: \`1.234,50\`, \`−12,5\`, \`120-\`, \`1.000 €\`. \`12.5\`, \`1,234.50\`, \`17 %\` und \`5 T€\` sind keine Zahlen, sondern #WERT!.
- \`1.234\` als Text ist eintausendzweihundertvierunddreißig, auch in einem englischen Excel.
- WAHR und FALSCH sind keine Zahlen.

## Datum
- Ein Datum ist eine Excel-Seriennummer (1900-Datumswerte) oder Text wie \`30.06.2023\` oder \`2023-06-30\`. Zweistellige Jahre werden nicht gedeutet. Uhrzeiten werden abgeschnitten.
- Tage vor dem 01.01.1900 und der 29.02.1900, den nur Excel kennt, sind #WERT!.
- Arbeitsmappen mit 1904-Datumswerten (alte Dateien vom Mac) liefern um vier Jahre verschobene Seriennummern. Geben Sie dort das Datum als Text an.
- Zahlen von 1900 bis 2100 gelten nicht als Datum, weil fast immer eine Jahreszahl gemeint ist.

## Zahlen
- Gerechnet wird dezimal mit 40 Stellen. Excel selbst speichert und zeigt höchstens 15 bis 17; das Ergebnis ist die nächstgelegene Zahl, die Excel kennt.
- Eine Zahl aus einer Zelle gilt so, wie ihre kürzeste Schreibweise lautet. Hat eine Excel-Formel zuvor einen Rest wie 0,30000000000000004 erzeugt, rechnet die Funktion mit diesem Rest.
- Ergebnisse jenseits von ±1,79·10³⁰⁸ sind #ZAHL!.

## Bereiche
- Eine Formel je Spalte ist schneller als eine je Zelle. Ganze Spalten sind möglich; eine Million belegter Zeilen braucht einige Sekunden.
- Passen Bereiche nicht zusammen, ist das ganze Ergebnis #WERT!; der Text nennt beide Formen. Excel füllt in solchen Fällen mit #NV auf, diese Funktionen nicht.
- Ein Ergebnis mit mehr als 4.194.304 Zellen ist #WERT!.
- Ist unter oder neben der Formel kein Platz, zeigt Excel #ÜBERLAUF!.

## Fehler
- Ein eigener Text steht nur bei #WERT! und #NV; Excel zeigt ihn am Fehlersymbol der Zelle. #ZAHL! und #DIV/0! erklären sich aus der Beschreibung der Funktion.
- Fehler in einer Zelle bleiben an ihrer Stelle. #NAME?, #BEZUG! und neuere Fehler wie #ÜBERLAUF! darf eine Funktion nicht weitergeben; sie werden zu #WERT! mit einem Text.
- In Summen und fortlaufenden Beständen gibt es kein Ergebnis ohne die fehlerhafte Zelle: Dort erscheint der Fehler im Ganzen oder von seiner Stelle an.

## Weitergabe
- Ohne das Add-in zeigt eine Mappe bei Neuberechnung #NAME?. Vor der Weitergabe hilft „Als Werte einfrieren“.
- Nach einer Aktualisierung des Add-ins kann Excel bis zu 24 Stunden die alten Funktionen verwenden; VERSION zeigt, welche rechnen.
`;
