/**
 * The script of the page, in the language of browsers. It draws the cards of the embedded plan as far as somebody scrolls,
 * and what a card gives only when somebody opens it, so that thousands of changes do not hold up the reader; searching
 * looks through all of them. Text of strangers goes into text nodes alone.
 */
export const pageScript = `
'use strict';
const cards = JSON.parse(document.getElementById('cards').textContent);
const find = (id) => document.getElementById(id);
const [form, list, status, button] = [find('filters'), find('list'), find('status'), find('more')];
const AT_ONCE = 100, FEW = 12, OPEN_AT_MOST = 400;
let more = () => {};

const textOf = (row) => row.map((cell) => cell.map((span) => typeof span === 'string' ? span : span[0]).join('')).join(' ').toLowerCase();
const total = (pivot) => pivot.reduce((sum, card) => sum + card.given.length, 0);
for (const pivot of [cards.group, cards.user]) {
  const open = total(pivot) <= OPEN_AT_MOST;
  for (const card of pivot) {
    card.headText = textOf(card.head);
    card.rowTexts = [...card.taken, ...card.given].map(textOf);
    card.isOpen = open;
  }
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const spoken = { '+ ': 'added ', '- ': 'removed ', '~ ': 'changed ' };

function fill(parent, row) {
  for (const cell of row) {
    const box = element('span', 'cell');
    for (const span of cell) {
      const [text, role] = typeof span === 'string' ? [span, ''] : span;
      const word = spoken[text];
      const part = element('span', role, text);
      if (word) {
        part.ariaHidden = 'true';
        box.append(element('span', 'aside', word));
      }
      box.append(part);
    }
    parent.append(box, ' ');
  }
  return parent;
}

function rows(card, from, to, terms) {
  const box = element('ul');
  const all = [...card.taken, ...card.given];
  for (let index = from; index < to; index += 1) {
    const item = fill(element('li'), all[index]);
    if (terms.some((term) => card.rowTexts[index].includes(term))) item.className = 'hit';
    box.append(item);
  }
  return box;
}

function draw(card, terms, isFew) {
  const box = element('article', 'card ' + card.kind);
  box.append(fill(element('h3'), card.head));
  const [taken, all] = [card.taken.length, card.taken.length + card.given.length];
  if (taken > 0) box.append(rows(card, 0, taken, terms));
  if (all > taken) {
    const details = element('details');
    const number = all - taken;
    details.append(element('summary', '', number + (number === 1 ? ' addition or other change' : ' additions and other changes')));
    const unfold = () => { if (details.open && details.children.length === 1) details.append(rows(card, taken, all, terms)); };
    details.addEventListener('toggle', unfold);
    if (card.isOpen || (isFew && terms.length > 0)) { details.open = true; unfold(); }
    box.append(details);
  }
  return box;
}

function wanted() {
  const value = (name) => form.elements[name].value.trim().toLowerCase();
  return { by: form.elements.by.value, action: form.elements.action.value, text: value('text'), group: value('group'), person: value('person') };
}

function matches(card, { action, text, group, person }) {
  if (action === 'taken' && !card.takes) return false;
  if (action !== '' && action !== 'taken' && card.kind !== action) return false;
  const isIn = (term, inHead) => term === '' || (inHead ? card.headText.includes(term) : card.rowTexts.some((row) => row.includes(term)));
  const anywhere = text === '' || isIn(text, true) || isIn(text, false);
  return anywhere && isIn(group, card.noun === 'group') && isIn(person, card.noun === 'person');
}

function show() {
  const asked = wanted();
  const all = cards[asked.by];
  const found = all.filter((card) => matches(card, asked));
  const terms = [asked.text, asked.group, asked.person].filter((term) => term !== '');
  const isFew = found.length <= FEW;
  const number = (count) => count.toLocaleString('en-GB');
  const share = found.length === all.length ? number(all.length) : number(found.length) + ' of ' + number(all.length);
  status.textContent = share + ' groups and people';
  list.replaceChildren();
  let next = 0;
  more = () => {
    const part = document.createDocumentFragment();
    for (const card of found.slice(next, next + AT_ONCE)) part.append(draw(card, terms, isFew));
    list.append(part);
    next = Math.min(next + AT_ONCE, found.length);
    button.hidden = next === found.length;
    button.textContent = 'Show more: ' + number(found.length - next) + ' left';
  };
  more();
}

button.addEventListener('click', () => more());
const nearEnd = new IntersectionObserver(([entry]) => {
  if (!entry.isIntersecting || button.hidden) return;
  more();
  // Observed anew, so that whoever scrolls fast and is still at the end is told of again.
  nearEnd.unobserve(button);
  nearEnd.observe(button);
}, { rootMargin: '600px' });
nearEnd.observe(button);
form.addEventListener('input', show);
form.addEventListener('reset', () => setTimeout(show, 0));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT)$/.test(event.target.tagName)) return;
  event.preventDefault();
  form.elements.text.focus();
});
find('changes').hidden = false;
show();
`;
