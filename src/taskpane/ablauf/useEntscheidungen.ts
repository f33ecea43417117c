import { useMemo } from "react";
import type { Korrektur } from "../../plan/korrektur";
import { mitAbgeschalteter, mitFreigabe, mitKorrektur } from "../../rules/gespeichert/einstellungen";
import type { Finding } from "../../rules/kern/ergebnis";
import { freigabe, ohneBefund, zuordnung } from "../../rules/gespeichert/freigaben";
import { UnreadableWorkbook } from "../../workbook/ooxml/unreadable";
import type { Workbook } from "../../workbook/workbook";
import type { Services } from "./dienste";
import { einstellungsspeicher, type Aenderung, type Gespeichert } from "./einstellungsspeicher";
import { gemeinsam } from "./geprueft";
import type { Pruefablauf } from "./pruefablauf";
import type { Bearbeitung } from "../gemeinsam/bearbeitung";
import type { Action } from "./zustand";

function mitEinstellungen(workbook: Workbook, text: string | undefined): Workbook {
  const result = { ...workbook };
  if (text === undefined) delete result.einstellungen;
  else result.einstellungen = text;
  return result;
}

/** What the user can decide about the last result; while a check runs nothing is decided. */
export function useEntscheidungen(
  services: Services,
  ablauf: Pruefablauf,
  dispatch: (action: Action) => void,
): Omit<Bearbeitung, "storable" | "workbook" | "enter" | "takeBack"> {
  return useMemo(() => {
    const { geprueft } = ablauf;
    const speicher = einstellungsspeicher(services);
    /** Stores, then evaluates anew what was read; nothing is stored while a check runs. */
    const entscheide = async (store: () => Promise<Gespeichert>): Promise<Gespeichert> => {
      if (ablauf.prueft) return { hindernis: { kind: "laeuft" } };
      const stored = await store();
      const { workbook } = geprueft;
      if ("hindernis" in stored || !workbook || ablauf.prueft) return stored;
      geprueft.workbook = mitEinstellungen(workbook, stored.text);
      await ablauf.auswerten();
      return stored;
    };
    const change = async (next: Aenderung): Promise<boolean> => {
      if (!geprueft.workbook) return false;
      const stored = await entscheide(() => speicher.aendere(next));
      if (!("hindernis" in stored)) return true;
      const { hindernis } = stored;
      if (hindernis.kind !== "laeuft") dispatch({ type: "stoerung", trouble: hindernis });
      return false;
    };
    return {
      correct: (korrektur: Korrektur, before?: Korrektur) =>
        change((settings) => mitKorrektur(settings, korrektur, before)),
      waive: (findings: Finding[], grund: string) =>
        change((settings) => {
          const workbooks = gemeinsam(geprueft);
          const veraltet = ohneBefund(geprueft.findings ?? [], settings.freigaben, workbooks);
          const day = services.now();
          return findings.reduce(
            (all, finding) => mitFreigabe(all, freigabe(finding, workbooks, grund, day), veraltet),
            settings,
          );
        }),
      unwaive: (findings: Finding[]) =>
        change((settings) => {
          const waivers = new Set(zuordnung(findings, settings.freigaben, gemeinsam(geprueft)).values());
          return { ...settings, freigaben: settings.freigaben.filter((one) => !waivers.has(one)) };
        }),
      switchOff: (rule: string) => change((settings) => mitAbgeschalteter(settings, rule, true)),
      addFile: async (file: File) => {
        try {
          geprueft.other = await services.readFile(file);
        } catch (error) {
          const reason = error instanceof UnreadableWorkbook ? error.reason : "nicht-lesbar";
          dispatch({ type: "stoerung", trouble: { kind: "datei", name: file.name, reason } });
          return;
        }
        dispatch({ type: "weitere-datei", name: file.name });
        await ablauf.auswerten();
      },
      removeFile: async () => {
        delete geprueft.other;
        dispatch({ type: "weitere-datei", name: undefined });
        await ablauf.auswerten();
      },
      speicher: {
        ...speicher,
        aendere: (next: Aenderung) => entscheide(() => speicher.aendere(next)),
        verwirfBeschaedigte: () => entscheide(speicher.verwirfBeschaedigte),
      },
    };
  }, [services, ablauf, dispatch]);
}
