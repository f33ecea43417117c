import { OfficeFehler } from "./fehler";
import { type Antwort, type Kontext, weight } from "./kontext";
import { ladebaum, type Ladebaum } from "./pfade";
import type { Welt } from "./welt";

/**
 * How one class of Office objects behaves, written down as data. T is its type in @types/office-js, Z what
 * stands behind it in the spreadsheet. Names and value types are checked against T.
 */
export interface Objektart<T extends object, Z> {
  /** As in Office: "Range". */
  name: string;
  /** Properties that have to be loaded before they are read. */
  read: { [K in keyof T]?: (target: Z, welt: Welt) => T[K] };
  /** Properties that can be assigned. */
  write?: { [K in keyof T]?: (target: Z, value: T[K], welt: Welt) => void };
  /** Objects reached through a property; they need no loading of their own. */
  link?: { [K in keyof T]?: (self: Stellvertreter<T, Z>) => T[K] };
  /** Methods, each bound to one object. */
  methods?: (self: Stellvertreter<T, Z>) => Partial<T>;
  /** For collections: its elements, in order. */
  items?: (target: Z, self: Stellvertreter<T, Z>) => object[];
}

/** Asked of every object by promises, test runners and consoles: not a member that is missing. */
const FOREIGN =
  /^(then|asymmetricMatch|nodeType|tagName|constructor|inspect|hasAttribute|hasOwnProperty|toString|valueOf|[$@_].*)$/;
/** Without what every object inherits: "constructor" is no property to be loaded. */
function own<O extends object, K extends keyof O>(object: O | undefined, key: K): O[K] | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined;
}
const behind = new WeakMap<object, Stellvertreter<object, unknown>>();

/** The object behind the scenes of a proxy that `create` made. */
export function stellvertreterVon<T extends object, Z>(proxy: T): Stellvertreter<T, Z> {
  const found = behind.get(proxy);
  if (!found) throw new OfficeFehler("InvalidArgument", "", "Not an object of this host.");
  return found as unknown as Stellvertreter<T, Z>;
}

/**
 * Makes an Office object. `resolve` finds what it stands for when the batch runs; it answers undefined for an
 * *OrNullObject that is null, and raises ItemNotFound for anything else that is not there. Office asks for every
 * object that a method made, used or not: `mentioned` lets a missing one fail the batch.
 */
export function create<T extends object, Z>(
  art: Objektart<T, Z>,
  context: Kontext,
  resolve: () => Z | undefined,
  mentioned = true,
): T {
  const self = new Stellvertreter<T, Z>(art, context, resolve);
  const proxy = new Proxy<object>(self, {
    get: (_target, name) => (typeof name === "string" ? self.get(name) : undefined),
    set: (_target, name, value: unknown) => self.set(String(name), value),
    has: (_target, name) => self.knows(String(name)),
  });
  behind.set(proxy, self as unknown as Stellvertreter<object, unknown>);
  self.proxy = proxy as T;
  if (mentioned) self.mention();
  return self.proxy;
}

/** An object reached through a property or as an element of a collection: it comes with the one it belongs to. */
export function createPart<T extends object, Z>(art: Objektart<T, Z>, context: Kontext, resolve: () => Z): T {
  return create(art, context, resolve, false);
}

export class Stellvertreter<T extends object, Z> {
  /** What the add-in holds in its hands. */
  proxy!: T;
  private readonly loaded = new Map<string, unknown>();
  private readonly links = new Map<string, unknown>();
  private methods: Partial<T> | undefined;
  private isNull: boolean | undefined;
  private target: Z | undefined;

  constructor(
    private readonly art: Objektart<T, Z>,
    readonly context: Kontext,
    private readonly resolve: () => Z | undefined,
  ) {}

  /** Resolves it with the next batch. */
  mention(): void {
    this.enqueue("", (answer) => {
      const isNull = this.find() === undefined;
      answer.deliveries.push(() => (this.isNull = isNull));
    });
  }

  /** What it stands for, inside a batch; undefined for a null object. */
  find(): Z | undefined {
    this.target ??= this.resolve();
    return this.target;
  }

  /** What it stands for, inside a batch; raises ItemNotFound for a null object. */
  require(): Z {
    const target = this.find();
    if (target === undefined) throw new OfficeFehler("ItemNotFound");
    return target;
  }

  enqueue(member: string, run: (answer: Antwort) => void, size = 0): void {
    this.context.enqueue({ location: member ? `${this.art.name}.${member}` : this.art.name, size, run });
  }

  /** Queues an effect on what it stands for. */
  act(member: string, effect: (target: Z, welt: Welt) => void): void {
    this.enqueue(member, () => effect(this.require(), this.context.welt));
  }

  get(name: string): unknown {
    if (name === "context") return this.context;
    if (name === "isNullObject") return this.nullState();
    if (name === "load") return (option?: unknown) => this.load(option);
    if (name === "track" || name === "untrack") return () => undefined;
    if (name === "toJSON") return () => Object.fromEntries(this.loaded);
    if (name === "items" && this.art.items) return this.value(name);
    const key = name as keyof T;
    if (own(this.art.read, key)) return this.value(name);
    this.used(name);
    if (own(this.art.link, key)) return this.link(key);
    this.methods ??= this.art.methods?.(this) ?? {};
    const method: unknown = own(this.methods, key);
    if (method === undefined && !FOREIGN.test(name))
      throw new Error(`This host has no ${this.art.name}.${name}.`);
    return method;
  }

  /** A member that is refused fails the batch in which it was used. */
  private used(name: string): void {
    const { welt } = this.context;
    const member = `${this.art.name}.${name}`;
    if (!FOREIGN.test(name)) welt.used.add(member);
    if (welt.refuses(member)) this.enqueue(name, () => welt.use(member));
  }

  set(name: string, value: unknown): boolean {
    const write = own(this.art.write, name as keyof T);
    if (!write) throw new Error(`This host cannot set ${this.art.name}.${name}.`);
    this.loaded.set(name, value);
    const { welt } = this.context;
    const effect = (): void => {
      welt.use(`${this.art.name}.${name}`);
      write(this.require(), value as T[keyof T], welt);
    };
    this.enqueue(name, effect, weight(value));
    return true;
  }

  knows(name: string): boolean {
    const { read, link, items } = this.art;
    return name in { ...read, ...link } || (name === "items" && items !== undefined);
  }

  load(option?: unknown): T {
    const tree = ladebaum(option);
    this.enqueue("load", (answer) => this.answerLoad(tree, answer));
    return this.proxy;
  }

  /** Inside a batch: puts everything the tree names into the answer. */
  answerLoad(tree: Ladebaum, answer: Antwort): void {
    const target = this.find();
    answer.deliveries.push(() => (this.isNull = target === undefined));
    if (target === undefined) return;
    if (this.art.items) this.answerItems(target, tree, answer);
    const names = tree.size === 0 ? Object.keys(this.art.read) : [...tree.keys()];
    for (const name of names)
      this.answerMember(name, target, tree.get(name) ?? new Map<string, Ladebaum>(), answer);
  }

  private answerMember(name: string, target: Z, below: Ladebaum, answer: Antwort): void {
    this.context.welt.use(`${this.art.name}.${name}`);
    const read = own(this.art.read, name as keyof T);
    if (read) {
      const value = read(target, this.context.welt);
      answer.add(value, () => this.loaded.set(name, value));
      return;
    }
    if (own(this.art.link, name as keyof T)) {
      stellvertreterVon(this.link(name as keyof T) as object).answerLoad(below, answer);
      return;
    }
    if (!this.art.items) throw new Error(`This host has no ${this.art.name}.${name}.`);
  }

  private answerItems(target: Z, tree: Ladebaum, answer: Antwort): void {
    const items = this.art.items?.(target, this) ?? [];
    // Excel takes "items/name" and { name: true } for the same wish.
    const wanted = tree.get("items") ?? new Map([...tree].filter(([name]) => !(name in this.art.read)));
    for (const item of items) stellvertreterVon(item).answerLoad(wanted, answer);
    answer.deliveries.push(() => this.loaded.set("items", items));
  }

  private link(name: keyof T): unknown {
    const key = String(name);
    if (!this.links.has(key)) {
      this.links.set(key, this.art.link?.[name]?.(this));
    }
    return this.links.get(key);
  }

  private value(name: string): unknown {
    if (this.loaded.has(name)) return this.loaded.get(name);
    if (this.isNull === true) return undefined;
    throw new OfficeFehler(
      "PropertyNotLoaded",
      `${this.art.name}.${name}`,
      `Load "${name}" and sync before reading it.`,
    );
  }

  private nullState(): boolean {
    if (this.isNull === undefined)
      throw new OfficeFehler("PropertyNotLoaded", `${this.art.name}.isNullObject`);
    return this.isNull;
  }
}
