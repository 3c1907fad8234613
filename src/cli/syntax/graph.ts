import type { Command } from 'commander';
import type { GraphOptions } from '../command-options.ts';
import { graphCommonOptions, graphReportOptions, manifestOptions, manifestTargetOption } from '../options.ts';
import { examples, type Start } from './start.ts';

/** The words of `rollcall graph`. */
export function declareGraph(program: Command, start: Start): void {
  const command = program
    .command('graph')
    .description(
      'Draw which groups are inside which and what each grants, as the manifest says. Speaks to no server.',
    )
    .addHelpText(
      'after',
      examples('graph', 'graph --format dot | dot -Tpng -o groups.png', 'graph --report svg=groups.svg -q'),
    )
    .action((options: GraphOptions) =>
      start(async () => (await import('../commands/graph.ts')).graph, options),
    );
  for (const add of [manifestOptions, manifestTargetOption, graphReportOptions, graphCommonOptions])
    add(command);
}
