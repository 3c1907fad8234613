import { Chalk } from 'chalk';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Annotated } from '../render/annotations.ts';
import { renderDiagnostics } from '../render/diagnostics.ts';
import { renderDiagnosticsJson } from '../render/json.ts';
import { type Drawing, type Paint, withoutColour } from '../render/layout.ts';
import { printable } from '../render/printable.ts';
import { inert, inertJson } from '../render/runner.ts';
import type { Annotate } from './ci-annotations.ts';
import type { Format } from './format.ts';
import type { CommonOptions } from './options.ts';
import { type Terminal, type TerminalStream, wantsColour, widthOf } from './terminal.ts';

/** Where a command's words go: its result on stdout, everything said along the way on stderr. */
export interface Output {
  readonly format: Format;
  /** How to draw for stdout, and for stderr. */
  readonly drawing: Drawing;
  readonly asideDrawing: Drawing;
  readonly verbose: boolean;
  /** The result. In JSON it is called once, so that stdout is exactly one document. */
  result(text: string): void;
  /** What a person at the screen wants to know and a script does not. */
  note(text: string): void;
  /** What only -v shows. */
  detail(text: string): void;
  /** Faults that ended the command: on stderr as text, as the result in JSON. */
  faults(diagnostics: readonly Diagnostic[]): void;
  /** Warnings beside a result. */
  warnings(diagnostics: readonly Diagnostic[]): void;
  /** Shows faults that are the result itself at their lines of the pull request too. */
  annotate(diagnostics: readonly Annotated[]): void;
}

export function createOutput(
  { stdout, stderr, env }: Terminal,
  options: CommonOptions,
  annotations: Annotate = () => '',
): Output {
  const drawing = drawingFor(stdout, env, options.color && options.format === 'text');
  const asideDrawing = drawingFor(stderr, env, options.color);
  const { format, quiet = false, verbose = false } = options;
  const inJob = env.GITHUB_ACTIONS === 'true';
  const say = (text: string) => void stderr.write(inJob ? inert(text) : text);
  const result = (text: string) => {
    const harmless = format === 'json' || format === 'sarif' ? inertJson : inert;
    stdout.write(inJob ? harmless(text) : text);
  };
  const annotate = (diagnostics: readonly Annotated[]) => void stderr.write(annotations(diagnostics));
  return {
    format,
    drawing,
    asideDrawing,
    verbose,
    result,
    note: (text) => {
      if (!quiet) say(`${printable(text)}\n`);
    },
    detail: (text) => {
      if (verbose) say(`${printable(text)}\n`);
    },
    faults: (diagnostics) => {
      if (format === 'json') result(renderDiagnosticsJson(diagnostics));
      else say(renderDiagnostics(diagnostics, asideDrawing));
      annotate(diagnostics);
    },
    warnings: (diagnostics) => {
      if (quiet) return;
      say(renderDiagnostics(diagnostics, asideDrawing));
      annotate(diagnostics);
    },
    annotate,
  };
}

function drawingFor(stream: TerminalStream, env: Terminal['env'], allowed: boolean): Drawing {
  return { width: widthOf(stream), paint: wantsColour(stream, env, allowed) ? colours() : withoutColour };
}

/** Sixteen colours only: they follow the person's own palette, light or dark. */
function colours(): Paint {
  const chalk = new Chalk({ level: 1 });
  const dress = {
    addition: chalk.green,
    removal: chalk.red,
    change: chalk.yellow,
    strong: chalk.bold,
    muted: chalk.dim,
    warning: chalk.yellow,
    error: chalk.red.bold,
  };
  return (role, text) => dress[role](text);
}
