/** What the sample workbooks consist of: data only. Lines are those of the .tsv file, counted from 1. */

/** A sheet, made from one .tsv file. */
export interface Blatt {
  name: string;
  titel: string;
  datei: string;
  /** How many lines at the top are the header. */
  kopf: number;
  /** Lines further down that are headers, too. */
  weitereKoepfe?: number[];
  /** Columns, from 0, that hold text even where it looks like a number; the first one where nothing is said. */
  textspalten?: number[];
  /** Whole numbers in text columns are running numbers, which stand as numbers. */
  laufendeNummern?: boolean;
  /**
   * Line of a sum → its terms, separated by blanks: "3:15" is a block of lines, "B3:15" one of another column, "-27" is
   * subtracted.
   */
  summen?: Record<number, string>;
  /** Sums across a line. */
  quersummen?: Quersumme[];
  /** Column of a Hochrechnung from six months → column of the Ist. */
  hochrechnung?: Record<number, number>;
  /** Column of a percentage → columns of the value and of the Ansatz. */
  prozent?: Record<number, [wert: number, ansatz: number]>;
  /** Columns joined in a line of the header. */
  verbunden?: [zeile: number, von: number, bis: number][];
}

/** In these lines the figure of one column is the sum of the columns from `von` to `bis`. */
interface Quersumme {
  zeilen: number[];
  spalte: number;
  von: number;
  bis: number;
}

export interface Mappe {
  datei: string;
  ordner: string;
  blaetter: Blatt[];
}

function bereiche(...grenzen: [von: number, bis: number][]): number[] {
  return grenzen.flatMap(([von, bis]) => Array.from({ length: bis - von + 1 }, (_, index) => von + index));
}

/** The sums of the Vermögensplan, where its form starts in line 2. */
const VERMOEGENSPLAN: Record<number, string> = {
  12: "3:11",
  18: "15:17",
  28: "20:27",
  32: "30:31",
  33: "18 28 32",
  44: "35:43",
  45: "33 44",
};

/** The same in the Finanzplan, whose header stands a second time in line 29. */
const FINANZPLAN: Record<number, string> = {
  12: "3:11",
  18: "15:17",
  28: "20:27",
  33: "31:32",
  34: "18 28 33",
  45: "36:44",
  46: "34 45",
};

const wirtschaftsplan: Mappe = {
  datei: "Wirtschaftsplan-2024.xlsx",
  ordner: "wirtschaftsplan-2024",
  blaetter: [
    {
      name: "Festsetzungsbeschluss",
      titel: "Wirtschaftsplan 2024 – Festsetzungsbeschluss",
      datei: "01-festsetzungsbeschluss.tsv",
      kopf: 1,
    },
    {
      name: "Erfolgsplan",
      titel: "Erfolgsplan 2024 – Gesamtübersicht",
      datei: "02-erfolgsplan-gesamtuebersicht.tsv",
      kopf: 1,
      summen: { 6: "2:5", 26: "6 18:20 23 -8:9 -11:12 -14:17 -21:22 -24:25", 28: "26 -27" },
    },
    {
      name: "Kontenübersicht",
      titel: "Erfolgsplan 2024 – Kontenübersicht",
      datei: "03-erfolgsplan-kontenuebersicht.tsv",
      kopf: 1,
      textspalten: [0, 1],
      summen: {
        16: "3:15",
        19: "18",
        22: "21",
        39: "25:38",
        56: "41:55",
        57: "39 56",
        62: "60:61",
        68: "64:67",
        69: "62 68",
        78: "72:77",
        105: "80:104",
        108: "107",
        113: "110:112",
        114: "16 19 22 -57 -69 -78 -105 -108 -113",
        115: "114",
      },
    },
    {
      name: "Vermögensplan",
      titel: "Vermögensplan 2024 – Gesamtübersicht",
      datei: "04-vermoegensplan-gesamtuebersicht.tsv",
      kopf: 1,
      summen: VERMOEGENSPLAN,
    },
    {
      name: "Vorhaben",
      titel: "Vermögensplan 2024 – Vorhaben",
      datei: "05-vermoegensplan-vorhaben.tsv",
      kopf: 2,
      textspalten: [0, 1],
      summen: { 6: "4:5", 11: "9:10", 15: "12:14", 19: "17:18", 20: "11 15 19", 23: "6 20 22" },
      quersummen: [{ zeilen: [4, 5, 9, 12, 13, 14, 17, 18], spalte: 6, von: 2, bis: 4 }],
    },
    {
      name: "Erläuterungen Vermögensplan",
      titel: "Vermögensplan 2024 – Erläuterungen",
      datei: "06-erlaeuterungen-vermoegensplan-teur.tsv",
      kopf: 1,
      textspalten: [0, 1],
    },
    {
      name: "Finanzplan",
      titel: "Finanzplan 2023 bis 2027",
      datei: "07-finanzplan.tsv",
      kopf: 1,
      weitereKoepfe: [29],
      summen: FINANZPLAN,
    },
    {
      name: "Investitionsprogramm",
      titel: "Investitionsprogramm 2023 bis 2027",
      datei: "08-investitionsprogramm.tsv",
      kopf: 0,
      weitereKoepfe: [5, 6, 18, 19, 41, 42, 54, 55, 68, 69, 81, 82, 109, 110, 122, 123],
      laufendeNummern: true,
      summen: {
        8: "7",
        11: "-8",
        36: "21:35",
        44: "43",
        47: "-44",
        63: "57:62",
        71: "70",
        74: "-71",
        104: "84:103",
        112: "111",
        115: "-112",
        129: "125:128",
      },
      quersummen: [
        { zeilen: [7, 43, 70, 111], spalte: 10, von: 2, bis: 8 },
        { zeilen: bereiche([21, 35], [57, 62], [84, 103], [125, 128]), spalte: 9, von: 1, bis: 7 },
      ],
    },
    {
      name: "Gemeindehaushalt",
      titel: "Auswirkungen auf den Gemeindehaushalt 2023 bis 2027",
      datei: "09-auswirkungen-gemeindehaushalt.tsv",
      kopf: 5,
      summen: { 8: "7", 13: "10:12" },
      verbunden: [[4, 1, 5]],
    },
    {
      name: "Verpflichtungsermächtigungen",
      titel: "Verpflichtungsermächtigungen 2024",
      datei: "10-verpflichtungsermaechtigungen.tsv",
      kopf: 6,
      weitereKoepfe: [13, 14, 15, 16],
      laufendeNummern: true,
      summen: { 9: "7:8" },
      verbunden: [
        [3, 1, 2],
        [3, 3, 10],
        [4, 3, 4],
        [4, 5, 6],
        [4, 7, 8],
        [4, 9, 10],
      ],
    },
    {
      name: "Verbindlichkeiten",
      titel: "Verbindlichkeiten 2024",
      datei: "11-verbindlichkeiten.tsv",
      kopf: 3,
      textspalten: [0, 1],
      laufendeNummern: true,
      summen: { 9: "4:8" },
    },
    {
      name: "Stellenübersicht",
      titel: "Stellenübersicht 2024",
      datei: "12-stellenuebersicht.tsv",
      kopf: 1,
      textspalten: [0, 1, 2, 6, 7],
      summen: { 39: "3:4 7:9 11:15 17 21:24 26:28 31:32 34:38" },
    },
    {
      name: "Wirtschaftslage",
      titel: "Wirtschaftslage – Kennzahlen",
      datei: "13-wirtschaftslage.tsv",
      kopf: 1,
      textspalten: [0, 3],
    },
    {
      name: "Wirtschaftslage, weitere",
      titel: "Wirtschaftslage – weitere Angaben",
      datei: "13b-wirtschaftslage-weitere.tsv",
      kopf: 1,
      textspalten: [0, 3],
    },
    {
      name: "Erläuterungen Erfolgsplan",
      titel: "Erfolgsplan 2024 – Erläuterungen zu Konten",
      datei: "14-erlaeuterungen-erfolgsplan.tsv",
      kopf: 1,
      textspalten: [0, 1],
    },
  ],
};

export const zwischenbericht: Mappe = {
  datei: "Zwischenbericht-2023-06-30.xlsx",
  ordner: "zwischenbericht-2023-06-30",
  blaetter: [
    {
      name: "Gewinn- und Verlustrechnung",
      titel: "Zwischenbericht per 30.06.2023 – Gewinn- und Verlustrechnung",
      datei: "01-guv.tsv",
      kopf: 1,
      textspalten: [0, 1],
      summen: {
        18: "3:17",
        20: "19",
        28: "22:27",
        29: "18 20 28",
        64: "32:45 47:63",
        78: "67:69 71:77",
        108: "81:107",
        109: "64 78 79 108",
        115: "29 110 -109 -111:114",
        116: "115",
      },
      hochrechnung: { 5: 3 },
      prozent: { 4: [3, 2], 6: [5, 2] },
    },
    {
      name: "Liquiditätskredit",
      titel: "Zwischenbericht per 30.06.2023 – Liquiditätskredit",
      datei: "02-liquiditaetskredit.tsv",
      kopf: 1,
    },
    {
      name: "Vermögensplan",
      titel: "Zwischenbericht per 30.06.2023 – Vermögensplan",
      datei: "03-vermoegensplan.tsv",
      kopf: 1,
      summen: VERMOEGENSPLAN,
      hochrechnung: { 3: 2 },
    },
    {
      name: "Kernaussagen",
      titel: "Zwischenbericht per 30.06.2023 – Kernaussagen",
      datei: "04-kernaussagen.tsv",
      kopf: 1,
      textspalten: [0, 2],
    },
  ],
};

const kennzahlen: Mappe = {
  datei: "Kennzahlen-2023.xlsx",
  ordner: "kennzahlen-2023",
  blaetter: [
    {
      name: "Kennzahlen",
      titel: "IT-Kennzahlen 2018 bis 2024",
      datei: "01-kennzahlen.tsv",
      kopf: 1,
      textspalten: [0, 8],
      summen: { 15: "13:14", 19: "15 -18" },
    },
    {
      name: "Jahresvergleich",
      titel: "Jahresvergleich 2016 bis 2024",
      datei: "02-jahresvergleich.tsv",
      kopf: 3,
    },
    {
      name: "Externe Kunden",
      titel: "Umsatzerlöse mit externen Kunden 2015 bis 2022",
      datei: "03-umsatzerloese-externe-kunden.tsv",
      kopf: 1,
      summen: { 106: "2:105" },
    },
    {
      name: "Kosten je Arbeitsplatz",
      titel: "Kosten je Arbeitsplatz 2018 bis 2024",
      datei: "04-kosten-je-arbeitsplatz.tsv",
      kopf: 1,
    },
    {
      name: "Fachverfahren und Speicher",
      titel: "Fachverfahren und Produktivspeicher 2018 bis 2024",
      datei: "05-fachverfahren-produktivspeicher.tsv",
      kopf: 1,
    },
    {
      name: "KGSt Sachkosten",
      titel: "Sachkosten eines Büroarbeitsplatzes nach KGSt 2010",
      datei: "06-kgst-sachkosten-bueroarbeitsplatz.tsv",
      kopf: 1,
      summen: { 2: "B4:7", 8: "B9:13", 14: "2 8" },
    },
    {
      name: "KGSt Vergleich",
      titel: "Kosten eines IT-Arbeitsplatzes im Vergleich mit der KGSt",
      datei: "07-kgst-vergleich-text.tsv",
      kopf: 1,
      textspalten: [0, 3],
    },
  ],
};

const ozg: Mappe = {
  datei: "OZG-2023-09-13.xlsx",
  ordner: "ozg-2023-09-13",
  blaetter: [
    {
      name: "Verwaltungsleistungen",
      titel: "Online-Zugang zu Verwaltungsleistungen, Stand 13.09.2023",
      datei: "01-verwaltungsleistungen.tsv",
      kopf: 1,
      summen: { 6: "2:5" },
    },
    {
      name: "Prozesse online",
      titel: "Verwaltungsprozesse online, Stand 13.09.2023",
      datei: "02-verwaltungsprozesse-online.tsv",
      kopf: 1,
      textspalten: [0, 1],
      summen: { 6: "2:5" },
    },
  ],
};

export const mappen: Mappe[] = [wirtschaftsplan, zwischenbericht, kennzahlen, ozg];

/** Whether a line, counted from 0, belongs to a header. */
export function istKopf({ kopf, weitereKoepfe = [] }: Blatt, zeile: number): boolean {
  return zeile < kopf || weitereKoepfe.includes(zeile + 1);
}
