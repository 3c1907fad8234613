import { count, growth, ratio, seconds, table, whole } from './cells.mjs';
import { journeySection } from './journey-table.mjs';
import { planSection } from './plan-tables.mjs';

/** The figures as Markdown, which a terminal shows as well as a browser. */
export function renderResults({ machine, plans, journeys, mappings, loading, startUp }) {
  return [
    '# Figures',
    `rollcall ${machine.rollcall}, ${machine.date}, node ${machine.node}, ${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GB, ${machine.platform}.`,
    'Each figure is the median of its runs, with the least and the most of them behind it.',
    ...planSection(plans),
    ...journeySection(journeys),
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
      ],
    ),
  ].join('\n\n');
}

const mappingNotes = `Four expressions over each record, in a process that does nothing else, against JSONata without bounds: \`names\`
only names columns and is read without JSONata; \`jsonata\` computes, in a thread that can be ended.`;
