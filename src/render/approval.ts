import type { Beyond } from '../changeset/excess.ts';
import { changesByGroup } from './changes-by-group.ts';
import { changesOfPeople } from './changes-of-people.ts';
import { type Drawing, draw } from './layout.ts';
import { blockSection } from './obstacles.ts';
import { line, span, type View } from './view.ts';

/** What a plan does beyond its approval, and nothing else of it; `name` is what people call the approval. */
export function renderBeyond(
  beyond: Beyond,
  { name, ids, ...drawing }: Drawing & { readonly name: string; readonly ids: boolean },
): string {
  return draw(beyondView(beyond, name, { all: true, ids }), drawing);
}

/** Nothing is collapsed: whoever is to approve it has to see all of it. */
function beyondView(
  { changes, users, blocked }: Beyond,
  name: string,
  options: { readonly all: boolean; readonly ids: boolean },
): View {
  return [
    [line(span('Not approved:', 'error'), span(` what follows is not covered by ${name}.`))],
    ...changesByGroup(changes, options, () => []),
    ...changesOfPeople(users, options),
    ...blocked.map((block) => blockSection(block, true)),
  ];
}
