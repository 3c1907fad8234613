import { resolve } from 'node:path';
import { type Drawing, withoutColour } from '../render/layout.ts';
import type { Format } from './format.ts';
import type { ReportOptions } from './options.ts';
import type { Session } from './session.ts';
import { writeFileWhole } from './write-file.ts';

/** A result in each of its forms, drawn only when it is asked for. */
export type Publication = Readonly<Partial<Record<Format, (drawing: Drawing) => string>>>;

const fileDrawing: Drawing = { paint: withoutColour, width: 120 };

/** Puts a result on stdout in the form that was asked for, and into every report file. */
export async function publish(
  result: Publication,
  { report = [] }: ReportOptions,
  { output, folder }: Session,
): Promise<void> {
  output.result(drawn(result, output.format, output.drawing));
  for (const { format, file } of report) {
    await writeFileWhole(resolve(folder, file), drawn(result, format, fileDrawing));
  }
}

/** The syntax of each command offers the forms that its results have, so another one is our own mistake. */
function drawn(result: Publication, format: Format, drawing: Drawing): string {
  const form = result[format];
  if (form === undefined) throw new Error(`this result has no form ${format}`);
  return form(drawing);
}
