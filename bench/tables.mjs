/** The figures as Markdown, which a terminal shows as well as a browser. */
export function renderResults({ machine, plans, loading, startUp }) {
  return [
    '# Figures',
    `rollcall ${machine.rollcall}, ${machine.date}, node ${machine.node}, ${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GB, ${machine.platform}.`,
    'Each figure is the median of its runs, with the least and the most of them behind it.',
    '## Plan',
    planNotes,
    table(
      [
        'people',
        'groups',
        'manifest',
        'requests',
        'minimum',
        'plan s',
        'bare fetch s',
        'times',
        'plan CPU s',
        'bare CPU s',
        'plan peak MB',
        'bare peak MB',
        'runs',
      ],
      plans.map(planRow),
    ),
    'Of the requests, for a token / for people / for groups:',
    table(
      ['people', 'manifest', 'requests', 'minimum', 'result'],
      plans.map(({ people, manifest, requests, minimum, summary }) => [
        count(people),
        manifest,
        kinds(requests),
        kinds(minimum),
        summary,
      ]),
    ),
    '## Loading a manifest',
    '`rollcall validate`, a whole process, against a process that reads and parses the same files and checks nothing.',
    table(
      [
        'members',
        'groups',
        'layout',
        'validate s',
        'bare parse s',
        'times',
        'validate peak MB',
        'bare peak MB',
        'runs',
      ],
      loading.map(({ members, groups, layout, validate, bareParse, rounds }) => [
        count(members),
        count(groups),
        layout,
        seconds(validate.wallMs),
        seconds(bareParse.wallMs),
        ratio(validate.wallMs, bareParse.wallMs),
        whole(validate.peakMb),
        whole(bareParse.peakMb),
        rounds,
      ]),
    ),
    '## Start-up',
    table(
      ['command', 'ms', 'runs'],
      startUp.map(({ command, wallMs, rounds }) => [`\`${command}\``, whole(wallMs), rounds]),
    ),
    '## Growth',
    'How much more ten times as many people, or members, take; 10 is linear, and less where a fixed part remains.',
    table(
      ['what', 'from → to', 'wall', 'CPU', 'peak memory'],
      [
        ...growth(
          plans,
          'people',
          ({ manifest }) => `plan, ${manifest}`,
          ({ plan }) => plan,
        ),
        ...growth(
          loading,
          'members',
          ({ layout }) => `validate, ${layout}`,
          ({ validate }) => validate,
        ),
      ],
    ),
  ].join('\n\n');
}

const planNotes = `\`rollcall plan\`, a whole process, against a process that fetches exactly the same URLs, as many at once, and
parses the JSON. The server is the sandbox in a third process on the same machine, with Genesys Cloud's page sizes
(100, with members 25) and no rate limit: there, 300 requests take a minute.
The minimum follows from the directory, not from what rollcall did: one request for a token; the pages of a list, or
one request for each person or group that is needed, whichever is less. A first page that only tells how long a list is,
and a look that proves a list of members not to be cut off, are not in it.`;

function planRow({ people, groups, manifest, requests, minimum, plan, bareFetch, rounds }) {
  return [
    count(people),
    count(groups),
    manifest,
    count(total(requests)),
    count(total(minimum)),
    seconds(plan.wallMs),
    seconds(bareFetch.wallMs),
    ratio(plan.wallMs, bareFetch.wallMs),
    seconds(plan.cpuMs),
    seconds(bareFetch.cpuMs),
    whole(plan.peakMb),
    whole(bareFetch.peakMb),
    rounds,
  ];
}

/** Each row against the one with a tenth of its size. */
function growth(rows, size, nameOf, measuresOf) {
  return rows.flatMap((row) => {
    const before = rows.find((other) => nameOf(other) === nameOf(row) && other[size] * 10 === row[size]);
    if (before === undefined) return [];
    const [from, to] = [measuresOf(before), measuresOf(row)];
    const ratios = ['wallMs', 'cpuMs', 'peakMb'].map((measure) => ratio(to[measure], from[measure]));
    return [[nameOf(row), `${count(before[size])} → ${count(row[size])}`, ...ratios]];
  });
}

function table(head, rows) {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

const total = (requests) => requests.token + requests.people + requests.groups;
const kinds = ({ token, people, groups }) => [token, people, groups].map(count).join(' / ');
const count = (number) => number.toLocaleString('en-US');
const ratio = (one, other) => (one.median / other.median).toFixed(1);
const whole = (figure) => spreadOut(figure, (value) => value.toFixed(0));
const seconds = (figure) => spreadOut(figure, (value) => (value / 1000).toFixed(2));
const spreadOut = ({ median, min, max }, print) => `${print(median)} (${print(min)}–${print(max)})`;
