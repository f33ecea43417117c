import { type RefObject, useMemo } from "react";
import { toProblem } from "../excel/problem";
import type { Korrektur } from "../plan/korrektur";
import {
  einstellungstext,
  leseEinstellungen,
  mitFreigabe,
  mitKorrektur,
  type Einstellungen,
} from "../rules/einstellungen";
import type { Finding } from "../rules/ergebnis";
import { freigabe, zuordnung } from "../rules/freigaben";
import { bereich } from "../texte/bereich";
import { UnreadableWorkbook } from "../workbook/ooxml/unreadable";
import type { Workbook } from "../workbook/workbook";
import type { Services } from "./dienste";
import type { Bearbeitung } from "./teile/bearbeitung";
import type { Action } from "./zustand";

/** What was read last: it is evaluated again when the user decides something, without asking Excel once more. */
export interface Geprueft {
  workbook?: Workbook;
  other?: Workbook;
  at?: Date;
}

type Dispatch = (action: Action) => void;

/** Evaluates what was read; nothing happens where nothing was read yet. */
export function auswerten(services: Services, { workbook, other, at }: Geprueft, dispatch: Dispatch): void {
  if (!workbook || !at) return;
  const [result, second] = services.check(gemeinsam({ workbook, other }));
  if (!result) return;
  const settings = leseEinstellungen(workbook.einstellungen).zustand;
  dispatch({ type: "fertig", result, at, settings, ...(second && { other: second }) });
}

/** The workbook and the other file; two of the same name could not be told apart. */
function gemeinsam({ workbook, other }: Geprueft): Workbook[] {
  if (!workbook) return [];
  if (!other) return [workbook];
  const { name } = workbook;
  return [
    workbook,
    other.name === name ? { ...other, name: bereich.weitereDatei.gleicherName(name) } : other,
  ];
}

/** What the user can decide about the last result; while a check runs nothing is decided. */
export function useBearbeitung(
  services: Services,
  geprueft: Geprueft,
  running: RefObject<AbortController | undefined>,
  dispatch: Dispatch,
): Omit<Bearbeitung, "storable"> {
  return useMemo(() => {
    const change = async (next: (settings: Einstellungen) => Einstellungen): Promise<boolean> => {
      const { workbook } = geprueft;
      if (!workbook || running.current) return false;
      const text = alsText(next(leseEinstellungen(workbook.einstellungen).einstellungen));
      if (text === "zu-viel") {
        dispatch({ type: "stoerung", trouble: { kind: "zu-viel" } });
        return false;
      }
      try {
        await services.store(text.text);
      } catch (error) {
        dispatch({ type: "stoerung", trouble: { kind: "speichern", problem: toProblem(error) } });
        return false;
      }
      const { name, sheets } = workbook;
      geprueft.workbook = { name, sheets, ...(text.text !== undefined && { einstellungen: text.text }) };
      auswerten(services, geprueft, dispatch);
      return true;
    };
    return {
      correct: (korrektur: Korrektur, before?: Korrektur) =>
        change((settings) => mitKorrektur(settings, korrektur, before)),
      waive: (finding: Finding, grund: string) =>
        change((settings) =>
          mitFreigabe(settings, freigabe(finding, gemeinsam(geprueft), grund, services.now())),
        ),
      unwaive: (finding: Finding) =>
        change((settings) => {
          const waiver = zuordnung([finding], settings.freigaben, gemeinsam(geprueft)).get(finding);
          return { ...settings, freigaben: settings.freigaben.filter((other) => other !== waiver) };
        }),
      addFile: async (file: File) => {
        try {
          geprueft.other = await services.readFile(file);
        } catch (error) {
          const reason = error instanceof UnreadableWorkbook ? error.reason : "nicht-lesbar";
          dispatch({ type: "stoerung", trouble: { kind: "datei", name: file.name, reason } });
          return;
        }
        dispatch({ type: "weitere-datei", name: file.name });
        auswerten(services, geprueft, dispatch);
      },
      removeFile: () => {
        delete geprueft.other;
        dispatch({ type: "weitere-datei", name: undefined });
        auswerten(services, geprueft, dispatch);
      },
    };
  }, [services, geprueft, running, dispatch]);
}

function alsText(settings: Einstellungen): { text: string | undefined } | "zu-viel" {
  try {
    return { text: einstellungstext(settings) };
  } catch {
    return "zu-viel";
  }
}
