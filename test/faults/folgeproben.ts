/**
 * `FAELLE=folder npm run folgeproben`: takes over the first proposal of every finding in stored workbooks with a known
 * fault, computes anew and checks again. The folder has `planfehler` and `fremd`, each with its `faelle.json`.
 */
import path from "node:path";
import { fremdfaelle, planfaelle } from "./folgen/faelle";
import { befolgtIn, type Fallergebnis, type Folge } from "./folgen/folgen";

const FOLGEN: Folge[] = ["geheilt", "falsch", "bleibt", "ohne"];

const anzahl = (all: Fallergebnis[], folge: Folge): number =>
  all.flatMap(({ befolgt }) => befolgt).filter((one) => one.folge === folge).length;

function zeige(ergebnis: Fallergebnis): void {
  const { fall, anders, befolgt } = ergebnis;
  const falsch = fall.falsch.map(({ sheet, cell, right }) => [sheet, cell, right].filter(Boolean).join(" "));
  console.log(`\n${fall.name} ${fall.was.slice(0, 110)}\n  falsch: ${falsch.slice(0, 6).join(", ")}`);
  if (anders) console.log("  (neu berechnet andere Befunde als gespeichert)");
  for (const { befund, vorschlag, folge, neu } of befolgt) {
    const proposal = vorschlag
      ? `${vorschlag.sheet} ${vorschlag.cell} := ${vorschlag.proposalFormula ?? vorschlag.proposal} (${vorschlag.reason})`
      : "kein Vorschlag";
    console.log(
      `  ${folge.padEnd(8)}${befund.rule} ${befund.sheet} ${befund.cell} | ${proposal}${neu > 0 ? ` | ${neu} neue Befunde` : ""}`,
    );
  }
}

function zaehle(name: string, all: Fallergebnis[]): void {
  const befunde = all.flatMap(({ befolgt }) => befolgt);
  const sum = FOLGEN.map((folge) => `${folge} ${anzahl(all, folge)}`).join(", ");
  const neu = befunde.filter((one) => one.neu > 0).length;
  console.log(
    `${name.padEnd(12)}${all.length} Fälle, ${befunde.length} Befunde: ${sum}; danach neue Befunde bei ${neu}`,
  );
}

async function folgeproben(folder: string): Promise<void> {
  const plan = await befolgtIn(await planfaelle(path.join(folder, "planfehler")));
  const fremd = await befolgtIn(await fremdfaelle(path.join(folder, "fremd")));
  [...plan, ...fremd].forEach(zeige);
  console.log();
  zaehle("planfehler", plan);
  zaehle("fremd", fremd);
  zaehle("alle", [...plan, ...fremd]);
}

const folder = process.env.FAELLE;
if (folder) await folgeproben(folder);
else console.log("FAELLE nennt keinen Ordner mit Fällen: nichts zu tun.");
