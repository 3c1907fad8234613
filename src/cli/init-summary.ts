import { enumerate } from '../render/view.ts';
import type { InitFile } from '../workflow/init.ts';
import { type InitAnswers, variablesOf } from '../workflow/init-answers.ts';
import { gitlabInclude } from '../workflow/init-gitlab.ts';

const deeds: Readonly<Record<InitFile['kind'], string>> = {
  new: 'wrote',
  adds: 'added to',
  overwrites: 'wrote over',
};

/** What was written, and how to go on. `include`: the pipeline of somebody else does not include ours yet. */
export function summary(answers: InitAnswers, files: readonly InitFile[], include: boolean): string {
  const variables = enumerate(variablesOf(answers));
  const places = {
    github: 'its secrets',
    gitlab: 'its masked variables, and GITLAB_TOKEN (scope api) for the comment into those of the project',
  };
  const lines = [
    ...files.map(({ path, kind }) => `${deeds[kind].padEnd(10)} ${path}`),
    '',
    ...(include ? [`Add this to .gitlab-ci.yml:  ${gitlabInclude.trimEnd()}`] : []),
    ...(answers.ci === 'none'
      ? []
      : [
          'The pipeline has two environments: rollcall-plan for credentials that can only read, rollcall-apply for those',
          `that may write. Put ${variables} of each into ${places[answers.ci]}.`,
          '',
        ]),
    `Set ${variables} here, then:`,
    '  rollcall doctor    looks whether the directory can be read, and how',
    '  rollcall import    writes the groups that are live as files',
    '  rollcall plan      compares; right after the import it finds nothing to do',
  ];
  return `${lines.join('\n')}\n`;
}
