import { count, growth, ratio, seconds, table, whole } from './cells.mjs';
import { journeySection } from './journey-table.mjs';
import { planSection } from './plan-tables.mjs';
import { serviceSection } from './service-table.mjs';
import { watchSection } from './watch-table.mjs';

/** The figures as Markdown, which a terminal shows as well as a browser; those of a part alone where only it was measured. */
export function renderResults({ machine, plans, journeys, watching, service, mappings, loading, startUp }) {
  return [
    '# Figures',
    `rollcall ${machine.rollcall}, ${machine.date}, node ${machine.node}, ${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GB, ${machine.platform}.`,
    'Each figure is the median of its runs, with the least and the most of them behind it.',
    ...(plans ? planSection(plans) : []),
    ...(journeys ? journeySection(journeys) : []),
    ...(watching ? watchSection(watching) : []),
    ...(service ? serviceSection(service) : []),
    ...(mappings ? mappingSection(mappings) : []),
    ...(loading ? loadingSection(loading) : []),
    ...(startUp ? startUpSection(startUp) : []),
    ...growthSection({ plans, mappings, loading }),
  ].join('\n\n');
}

function mappingSection(mappings) {
  return [
    '## Evaluating a mapping',
    mappingNotes,
    table(
      [
        'records',
        'mapping',
        'evaluate s',
        'JSONata alone s',
        'times',
        'evaluate CPU s',
        'alone CPU s',
        'evaluate peak MB',
        'alone peak MB',
        'runs',
      ],
      mappings.map(({ records, mapping, evaluate, bareJsonata, rounds }) => [
        count(records),
        mapping,
        seconds(evaluate.wallMs),
        seconds(bareJsonata.wallMs),
        ratio(evaluate.wallMs, bareJsonata.wallMs),
        seconds(evaluate.cpuMs),
        seconds(bareJsonata.cpuMs),
        whole(evaluate.peakMb),
        whole(bareJsonata.peakMb),
        rounds,
      ]),
    ),
  ];
}

function loadingSection(loading) {
  return [
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
  ];
}

function startUpSection(startUp) {
  return [
    '## Start-up',
    table(
      ['command', 'ms', 'runs'],
      startUp.map(({ command, wallMs, rounds }) => [`\`${command}\``, whole(wallMs), rounds]),
    ),
  ];
}

/** Nothing, where nothing was measured at two sizes. */
function growthSection({ plans = [], mappings = [], loading = [] }) {
  const rows = [
    ...growth(
      plans,
      'people',
      ({ manifest }) => `plan, ${manifest}`,
      ({ plan }) => plan,
    ),
    ...growth(
      mappings,
      'records',
      ({ mapping }) => `evaluation, ${mapping}`,
      ({ evaluate }) => evaluate,
    ),
    ...growth(
      loading,
      'members',
      ({ layout }) => `validate, ${layout}`,
      ({ validate }) => validate,
    ),
  ];
  if (rows.length === 0) return [];
  return [
    '## Growth',
    'How much more ten times as many people, or members, take; 10 is linear, and less where a fixed part remains.',
    table(['what', 'from → to', 'wall', 'CPU', 'peak memory'], rows),
  ];
}

const mappingNotes = `Four expressions over each record, in a process that does nothing else, against JSONata without bounds: \`names\`
only names columns and is read without JSONata; \`jsonata\` computes, in a thread that can be ended.`;
