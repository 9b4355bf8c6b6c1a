import type { Edited } from './edits/draft';
import type { Edit } from './edits/types';
import { fields, marks, type Field, type Layer, type Mark } from './fields';
import { parts, type Tab } from './parts';
import type { Entity, Meeting, Minutes, Participant, Statement } from './types';

/** A text that has been read, with what follows from its minutes: worked out when first asked for, since most texts of a pile are never looked at. */
export class Ready {
  readonly is = 'ready';
  readonly minutes: Minutes;
  /** `minutes` and their bytes as they were read; `edited` is what the user made of them, and that is what everybody sees. */
  constructor(readonly text: string, minutes: Minutes, readonly ms: number, json: Uint8Array, readonly edited?: Edited & { read: Ready; edits: readonly Edit[] }) {
    this.minutes = edited?.minutes ?? minutes;
    if (!edited) this.#json = json;
  }

  #json?: Uint8Array;
  /** The bytes of the minutes, which the register takes: without the meetings that the user rejected. */
  get json(): Uint8Array {
    const { minutes, edited } = this;
    const held = ({ id }: Meeting) => edited?.reviews.get(id)?.state !== 'rejected';
    return (this.#json ??= new TextEncoder().encode(JSON.stringify({ ...minutes, meetings: minutes.meetings.filter(held) })));
  }

  #marks?: Mark[];
  get marks(): Mark[] {
    return (this.#marks ??= marks(this.minutes));
  }
  #layers?: Set<Layer>;
  get layers(): Set<Layer> {
    return (this.#layers ??= new Set(this.marks.map((m) => m.layer)));
  }
  #fields?: Field[];
  get fields(): Field[] {
    return (this.#fields ??= fields(this.minutes));
  }
  #parts?: Record<Tab, string[]>;
  get parts(): Record<Tab, string[]> {
    return (this.#parts ??= parts(this.minutes));
  }
  #entities?: Map<string, Entity>;
  entity(id: string | undefined): Entity | undefined {
    this.#entities ??= new Map(this.minutes.entities.map((e) => [e.id, e]));
    return id === undefined ? undefined : this.#entities.get(id);
  }
  #statements?: Map<string | undefined, { s: Statement; k: number }[]>;
  /** What was said at a meeting, with the number of each statement. */
  said(meeting: string): { s: Statement; k: number }[] {
    this.#statements ??= Map.groupBy(this.minutes.statements.map((s, k) => ({ s, k })), ({ s }) => s.meeting);
    return this.#statements.get(meeting) ?? [];
  }
  #attended?: Map<string | undefined, { m: Meeting; p: Participant; k: number }[]>;
  /** Where a person took part, with the place among those present. */
  attended(person: string): { m: Meeting; p: Participant; k: number }[] {
    this.#attended ??= Map.groupBy(this.minutes.meetings.flatMap((m) => m.participants.map((p, k) => ({ m, p, k }))), ({ p }) => p.entity);
    return this.#attended.get(person) ?? [];
  }
  #bodies?: { name: string; en: string }[];
  /** The bodies that have an English name, as one writes them in lower case; longer names first. */
  get bodies(): { name: string; en: string }[] {
    return (this.#bodies ??= this.minutes.entities
      .flatMap((e) => (e.kind === 'organization' && e.en ? [{ name: e.name.toLocaleLowerCase('vi'), en: e.en }] : []))
      .sort((a, b) => b.name.length - a.name.length));
  }
  /** The English name of a place that is called so. */
  town(name: string): string | undefined {
    return this.minutes.entities.find((e) => e.kind === 'place' && e.name === name)?.en;
  }
  #meetings?: Map<string, Meeting>;
  meeting(id: string): Meeting | undefined {
    return (this.#meetings ??= new Map(this.minutes.meetings.map((m) => [m.id, m]))).get(id);
  }
}
