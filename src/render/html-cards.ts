import type { Plan } from '../changeset/plan.gen.ts';
import { changesByGroup } from './changes-by-group.ts';
import { changesByUser } from './changes-by-user.ts';
import { changesOfPeople } from './changes-of-people.ts';
import { visible } from './html-text.ts';
import { losesAnything, lossesWithMemberships } from './losses.ts';
import { takes } from './ordered-changes.ts';
import type { PlanViewOptions } from './plan-view.ts';
import type { ChangeKind } from './signs.ts';
import type { Row, Section } from './view.ts';

/** A text and what it means; a text alone means nothing special. */
type PageSpan = string | readonly [text: string, role: string];
type PageRow = readonly (readonly PageSpan[])[];

/** What happens to one group or person, as the script of the page reads it. */
interface Card {
  readonly noun: 'group' | 'person';
  readonly kind: ChangeKind;
  /** Whether somebody loses anything, a lower proficiency included. */
  readonly takes: boolean;
  readonly head: PageRow;
  /** What is taken away; always shown. */
  readonly taken: readonly PageRow[];
  readonly given: readonly PageRow[];
}

/** Every change twice: by group and by person. */
export interface Cards {
  readonly group: readonly Card[];
  readonly user: readonly Card[];
}

/** The changes of a plan with nothing collapsed: the page has room, and its reader can search. */
export function cardsOf(plan: Plan, { ids = false }: PlanViewOptions): Cards {
  const options = { all: true, ids };
  const toCards = cardMaker(losers(plan));
  return {
    group: [
      ...changesByGroup(plan.changes, options, lossesWithMemberships(plan)).flatMap(toCards('group')),
      ...changesOfPeople(plan.users, options).flatMap(toCards('person')),
    ].sort(takingFirst),
    user: changesByUser(plan.changes, plan.users, options)
      .flatMap((section, index) => toCards(index === 0 ? 'group' : 'person')(section))
      .sort(takingFirst),
  };
}

function takingFirst(left: Card, right: Card): number {
  return Number(right.takes) - Number(left.takes);
}

/** Groups and people who lose anything, by every name that a headline may give them. */
function losers({ changes, users }: Plan): ReadonlySet<string> {
  return new Set([
    ...changes.filter(takes).map(({ address }) => address),
    ...users.filter(losesAnything).flatMap(({ address, userName }) => [address, userName]),
  ]);
}

type CardMaker = (noun: Card['noun']) => (section: Section) => readonly Card[];

/** A headline begins a card, what stands beneath it belongs to it. */
function cardMaker(losing: ReadonlySet<string>): CardMaker {
  return (noun) => (section) => {
    const starts = section.flatMap(({ depth }, index) => (depth === 0 ? [index] : []));
    return starts.map((start, index) => {
      const [head, ...rows] = section.slice(start, starts[index + 1]);
      const taken = rows.filter(takesAway);
      return {
        noun,
        kind: changeKindOf(head),
        takes: taken.length > 0 || (head?.cells[0] ?? []).some(({ text }) => losing.has(text)),
        head: pageRow(head),
        taken: taken.map(pageRow),
        given: rows.filter((row) => !takesAway(row)).map(pageRow),
      };
    });
  };
}

const changeKinds: Readonly<Record<string, ChangeKind>> = { '+ ': 'create', '~ ': 'update', '- ': 'delete' };

function changeKindOf(head: Row | undefined): ChangeKind {
  return changeKinds[head?.cells[0]?.[0]?.text ?? ''] ?? 'update';
}

function takesAway({ cells }: Row): boolean {
  return cells.flat().some(({ role }) => role === 'removal' || role === 'error');
}

function pageRow(row: Row | undefined): PageRow {
  return (row?.cells ?? [])
    .filter((cell) => cell.length > 0)
    .map((cell) =>
      cell.map(({ text, role }) => (role === undefined ? visible(text) : [visible(text), role])),
    );
}
