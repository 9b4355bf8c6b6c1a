import { messages } from '../i18n';
import { country } from '../i18n/values';
import type { Ready } from '../state/store';

/** What the reader calls a value: "2 · Ngày", "Quách Tự Lâm · Cấp bậc". */
export function fieldLabel(path: string, { minutes, text }: Ready): string {
  const t = messages();
  const [head, key = '', index] = path.split('.') as [string, string?, string?];
  const name = (k: string) => t.fields[k] ?? k;
  if (/^m\d+$/.test(head)) {
    const meeting = minutes.meetings.find((m) => m.id === head);
    const detail =
      key === 'participants' ? meeting?.participants[+index!]?.name
      : key === 'topics' ? t.topics[meeting?.topics[+index!]?.code ?? '']
      : key === 'outcomes' ? t.outcomes[meeting?.outcomes[+index!]?.kind ?? '']
      : undefined;
    return `${t.meetingNr(head.slice(1))} · ${name(key)}${detail ? `: ${detail}` : ''}`;
  }
  if (/^t\d+$/.test(head)) {
    const span = minutes.timexes[+head.slice(1)]?.span;
    return span ? text.slice(span.start, span.end) : t.layers.date;
  }
  if (/^s\d+$/.test(head)) {
    const s = minutes.statements[+head.slice(1)];
    const who = minutes.entities.find((e) => e.id === s?.speaker)?.name ?? (s?.party && country(s.party));
    return who ? `${name('statements')}: ${who}` : name('statements');
  }
  const entity = minutes.entities.find((e) => e.id === head);
  return entity ? (key ? `${entity.name} · ${name(key)}` : entity.name) : name(head);
}
