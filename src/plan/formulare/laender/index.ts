import { badenWuerttemberg } from "./baden-wuerttemberg";
import { bayern } from "./bayern";
import { berlin } from "./berlin";
import { brandenburg } from "./brandenburg";
import { bremen } from "./bremen";
import { hamburg } from "./hamburg";
import { hessen } from "./hessen";
import { mecklenburgVorpommern } from "./mecklenburg-vorpommern";
import { niedersachsen } from "./niedersachsen";
import { nordrheinWestfalen } from "./nordrhein-westfalen";
import { rheinlandPfalz } from "./rheinland-pfalz";
import { saarland } from "./saarland";
import { sachsen } from "./sachsen";
import { sachsenAnhalt } from "./sachsen-anhalt";
import { schleswigHolstein } from "./schleswig-holstein";
import { thueringen } from "./thueringen";
import type { Festsetzungsbetrag, Land } from "./land";

/** All sixteen, also those of which no form was read: to add one is to fill in its file. */
export const laender: Land[] = [
  badenWuerttemberg,
  bayern,
  berlin,
  brandenburg,
  bremen,
  hamburg,
  hessen,
  mecklenburgVorpommern,
  niedersachsen,
  nordrheinWestfalen,
  rheinlandPfalz,
  saarland,
  sachsen,
  sachsenAnhalt,
  schleswigHolstein,
  thueringen,
];

/** The Land with this id; undefined for "erkannt", "unbekannt" and whatever else is none. */
export function landMit(id: string | undefined): Land | undefined {
  return laender.find((land) => land.id === id);
}

/** What any Land calls an amount of its Beschluss beyond the words that every Beschluss uses. */
export function landesworte(betrag: Festsetzungsbetrag): RegExp[] {
  return laender.flatMap(({ formen }) => formen.flatMap(({ betraege }) => betraege[betrag]?.worte ?? []));
}
