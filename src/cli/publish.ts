import { resolve } from 'node:path';
import { type Drawing, withoutColour } from '../render/layout.ts';
import type { ReportOptions } from './options.ts';
import type { Session } from './session.ts';
import { writeFileWhole } from './write-file.ts';

/** A result in each of its forms, drawn only when it is asked for. */
export interface Publication {
  readonly text: (drawing: Drawing) => string;
  readonly json: () => string;
}

const fileDrawing: Drawing = { paint: withoutColour, width: 120 };

/** Puts a result on stdout in the form that was asked for, and into every report file. */
export async function publish(
  result: Publication,
  { report = [] }: ReportOptions,
  { output, folder }: Session,
): Promise<void> {
  output.result(output.format === 'json' ? result.json() : result.text(output.drawing));
  for (const { format, file } of report) {
    await writeFileWhole(resolve(folder, file), format === 'json' ? result.json() : result.text(fileDrawing));
  }
}
