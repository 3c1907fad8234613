import type { ChangeReport, Report } from './report.gen.ts';

/** The four phases of a run, in their order: whoever moves is in the new group before leaving the old one. */
export const phases = ['create', 'add', 'remove', 'delete'] as const;
export type Phase = (typeof phases)[number];

/** What happens while a plan is carried out, for whoever draws progress. Report and journal tell the same facts. */
export type ApplyEvent =
  | { readonly kind: 'started'; readonly steps: number }
  | { readonly kind: 'step-started'; readonly address: string; readonly action: Phase }
  | {
      readonly kind: 'step-done';
      readonly address: string;
      readonly action: Phase;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'conflict'; readonly address: string; readonly attempt: number }
  | { readonly kind: 'waiting'; readonly address: string; readonly milliseconds: number }
  | {
      readonly kind: 'change-finished';
      readonly address: string;
      readonly outcome: ChangeReport['outcome'];
      readonly detail?: string;
    }
  | { readonly kind: 'stopping' }
  | { readonly kind: 'finished'; readonly result: Report['result'] };
