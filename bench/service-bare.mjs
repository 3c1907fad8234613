/** Answers 202 to everything once it has read it, and does nothing else; says over IPC where. */
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"accepted"}');
  });
});
server.listen(0, '127.0.0.1', () => process.send({ url: `http://127.0.0.1:${server.address().port}/` }));
process.once('disconnect', () => {
  server.close();
  server.closeAllConnections();
});
