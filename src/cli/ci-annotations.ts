import { type Annotated, renderAnnotations } from '../render/annotations.ts';
import type { ManifestOptions } from './options.ts';
import { repositoryPath } from './repository-path.ts';
import type { Terminal } from './terminal.ts';

export type Annotate = (diagnostics: readonly Annotated[]) => string;

/** Draws faults for the pull request when GitHub Actions listens, and nothing elsewhere. */
export function annotator(terminal: Terminal, folder: string, options: ManifestOptions): Annotate {
  if (terminal.env.GITHUB_ACTIONS !== 'true') return () => '';
  return (diagnostics) => renderAnnotations(diagnostics, repositoryPath(terminal, folder, options));
}
