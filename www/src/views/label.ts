import type { Ready } from '../core/ready';
import { messages } from '../i18n';
import { country } from '../i18n/values';
import { words } from './meeting';

/** What the reader calls a value: "2 · Ngày", "Quách Tự Lâm · Cấp bậc". */
export function fieldLabel(path: string, reading: Ready): string {
  const t = messages();
  const [head, key = '', index] = path.split('.') as [string, string?, string?];
  const name = (k: string) => t.fields[k] ?? k;
  if (/^m\d+$/.test(head)) {
    const meeting = reading.meeting(head);
    const detail =
      key === 'participants' ? meeting?.participants[+index!]?.name
      : key === 'topics' ? t.topics[meeting?.topics[+index!]?.code ?? '']
      : key === 'outcomes' ? t.outcomes[meeting?.outcomes[+index!]?.kind ?? '']
      : undefined;
    return `${t.meetingNr(head.slice(1))} · ${name(key)}${detail ? `: ${detail}` : ''}`;
  }
  if (/^t\d+$/.test(head)) {
    return words(reading, reading.minutes.timexes[+head.slice(1)]?.span) || t.layers.date;
  }
  if (/^s\d+$/.test(head)) {
    const s = reading.minutes.statements[+head.slice(1)];
    const who = reading.entity(s?.speaker)?.name ?? (s?.party && country(s.party));
    return who ? `${name('statements')}: ${who}` : name('statements');
  }
  const entity = reading.entity(head);
  return entity ? (key ? `${entity.name} · ${name(key)}` : entity.name) : name(head);
}
