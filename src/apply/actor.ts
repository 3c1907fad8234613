import type { JournalActor, JournalManifest } from './journal.gen.ts';

/** Who applies a plan, from where, and out of which state of the manifest's repository. */
export interface Actor extends JournalActor, Omit<JournalManifest, 'digest'> {}
