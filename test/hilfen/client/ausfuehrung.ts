import { OfficeFehler } from "../../../workbench/host/fehler";
import type { Host } from "../../../workbench/host/host";
import { Ereignismelder, type Meldung } from "./ereignismelder";
import { baum, ladepfade, werte } from "./laden";
import { type Objekt, istNull, mitglied, rufe } from "./objekt";
import {
  type Anfrage,
  type Antwort,
  type Argumente,
  PFAD,
  type Schritt,
  TUN,
  abgelehnt,
  unterwegs,
} from "./protokoll";

/** Refusals that concern the way to Excel, not a step of the batch. */
const WEG = /Limit|InvalidOperationInCellEditMode|RequestAborted|ConnectionFailure|ServiceNotAvailable/;

/**
 * Answers the requests of Microsoft's client from the host, as Excel would: step by step, the first that fails ends
 * the batch. Weighs every request as it travels.
 */
export class Ausfuehrung {
  /** Characters of the largest request so far. */
  groessteAnfrage = 0;
  private readonly context: ReturnType<Host["context"]>;
  private readonly behalten = new Map<string, Objekt>();
  private readonly melder: Ereignismelder;

  constructor(
    private readonly host: Host,
    melde: (meldung: Meldung) => void,
  ) {
    this.context = host.context();
    this.melder = new Ereignismelder(host.welt, melde);
  }

  async execute(body: Anfrage): Promise<Antwort> {
    if (nurAufgeraeumt(body)) return this.raeumeAuf(body);
    const size = JSON.stringify(body).length;
    this.groessteAnfrage = Math.max(this.groessteAnfrage, size);
    if (size > this.host.welt.payloadLimit) return unterwegs("RequestPayloadSizeLimitExceeded");
    try {
      return await this.antworte(body);
    } catch (error) {
      if (!(error instanceof OfficeFehler)) throw error;
      return WEG.test(error.code)
        ? unterwegs(error.code)
        : abgelehnt(error.code, error.debugInfo.errorLocation);
    }
  }

  private async antworte(body: Anfrage): Promise<Antwort> {
    const stapel = new Stapel(body, this.context.workbook as unknown as Objekt, this.behalten);
    const results = body.Actions.flatMap((schritt) => this.tue(schritt, stapel));
    await this.context.sync();
    const response = JSON.stringify(results.map(({ Id, wert }) => ({ ActionId: Id, Value: wert() })));
    if (response.length > this.host.welt.payloadLimit) return unterwegs("ResponsePayloadSizeLimitExceeded");
    const traces = body.Actions.filter(({ ActionType }) => ActionType === TUN.spur).map(({ Id }) => Id);
    return { Body: { Results: JSON.parse(response), TraceIds: traces } };
  }

  /** Queues what the step wants; answers with how its result is told afterwards. */
  private tue(schritt: Schritt, stapel: Stapel): { Id: number; wert: () => unknown }[] {
    const { Id, ActionType, Name = "" } = schritt;
    if (ActionType === TUN.spur) return [{ Id, wert: () => null }];
    if (/^_(Unr|R)egister/.test(Name)) {
      this.context.enqueue({ location: Name, size: 0, run: () => this.melder.stelleUm(Name) });
      return [];
    }
    // The client's own book-keeping.
    if (Name.startsWith("_")) return [];
    return [{ Id, wert: stapel.tue(schritt) }];
  }

  private raeumeAuf({ Actions }: Anfrage): Antwort {
    for (const { ArgumentInfo } of Actions)
      for (const reference of ArgumentInfo?.Arguments ?? []) this.behalten.delete(String(reference));
    return { Body: { Results: [] } };
  }
}

/** The client lets go of objects in a request of its own, later. */
const nurAufgeraeumt = ({ Actions }: Anfrage): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ ActionType, Name }) => ActionType === TUN.nennen || Name === "_RemoveReference");

/** The objects of one request. */
class Stapel {
  private readonly objekte = new Map<number, Objekt>();
  private readonly zuBehalten: Set<number>;

  constructor(
    private readonly body: Anfrage,
    private readonly mappe: Objekt,
    private readonly behalten: Map<string, Objekt>,
  ) {
    const kept = body.Actions.filter(({ Name }) => Name === "_KeepReference");
    this.zuBehalten = new Set(kept.map(({ ObjectPathId }) => ObjectPathId));
  }

  /** Queues the step with the host; answers with what reads its result after the batch. */
  tue({ ActionType, Name = "", ObjectPathId, ArgumentInfo, QueryInfo }: Schritt): () => unknown {
    const objekt = this.objekt(ObjectPathId);
    if (ActionType === TUN.nennen) return () => this.genannt(objekt, ObjectPathId);
    if (ActionType === TUN.laden) {
      const tree = baum([...(QueryInfo?.Select ?? []), ...(QueryInfo?.Expand ?? [])]);
      rufe(objekt, "load", [ladepfade(objekt, tree).join(",")]);
      return () => werte(objekt, tree);
    }
    if (ActionType === TUN.setzen) {
      objekt[mitglied(Name)] = this.argumente(ArgumentInfo)[0];
      return () => null;
    }
    if (ActionType !== TUN.methode) throw new Error(`An action of type ${ActionType} is not known here.`);
    const result = rufe(objekt, mitglied(Name), this.argumente(ArgumentInfo));
    return () => (result && Object.hasOwn(result, "value") ? result.value : null);
  }

  private genannt(objekt: Objekt, id: number): unknown {
    if (istNull(objekt)) return null;
    if (!this.zuBehalten.has(id)) return {};
    const reference = `verweis-${this.behalten.size}-${id}`;
    this.behalten.set(reference, objekt);
    return { _ReferenceId: reference };
  }

  private objekt(id: number): Objekt {
    const known = this.objekte.get(id) ?? this.erreiche(id);
    this.objekte.set(id, known);
    return known;
  }

  private erreiche(id: number): Objekt {
    const pfad = this.body.ObjectPaths[id];
    if (!pfad) throw new Error(`The request names no path ${id}.`);
    const { ObjectPathType, Name, ParentObjectPathId, ArgumentInfo } = pfad;
    if (ObjectPathType === PFAD.mappe) return this.mappe;
    if (ObjectPathType === PFAD.verweis) return this.verweis(Name);
    const parent = this.objekt(ParentObjectPathId);
    if (ObjectPathType === PFAD.eigenschaft) return parent[mitglied(Name)] as Objekt;
    const member = ObjectPathType === PFAD.schluessel ? "getItem" : mitglied(Name);
    const reached = rufe(parent, member, this.argumente(ArgumentInfo));
    if (!reached) throw new Error(`${member} leads to no object.`);
    return reached;
  }

  private verweis(name: string): Objekt {
    const kept = this.behalten.get(name);
    if (!kept) throw new OfficeFehler("InvalidReference");
    return kept;
  }

  private argumente(info: Argumente | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => this.argument(argument, ids[index]));
  }

  private argument(argument: unknown, id: number | number[] | undefined): unknown {
    if (Array.isArray(id)) return id.map((one) => this.objekt(one));
    return id ? this.objekt(id) : argument;
  }
}
