import { processRuntime } from '../../../src/runtime.ts';
import { openStore } from '../../../src/service/store/open.ts';
import { event, quiet } from './events.ts';

/** Opens the embedded store of a folder, keeps an event for each line it is sent, and waits to be killed. */
const [folder = ''] = process.argv.slice(2);

const store = await openStore({ folder, runtime: processRuntime(), log: quiet }).catch((fault: Error) => {
  process.stdout.write(`refused ${fault.message}\n`);
  process.exit(8);
});
process.stdout.write(`open ${process.pid}\n`);
let line = '';
process.stdin.on('data', async (chunk) => {
  line += chunk;
  for (let end = line.indexOf('\n'); end !== -1; end = line.indexOf('\n')) {
    const id = line.slice(0, end);
    line = line.slice(end + 1);
    process.stdout.write(`${await store.events.accept(event(id), ['acme'])} ${id}\n`);
  }
});
