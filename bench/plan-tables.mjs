import { count, ratio, seconds, table, whole } from './cells.mjs';

/** What plans took, and the requests they sent. */
export function planSection(plans) {
  return [
    '## Plan',
    planNotes,
    table(
      [
        'people',
        'groups',
        'manifest',
        'requests',
        'minimum',
        'plan s',
        'bare fetch s',
        'times',
        'plan CPU s',
        'bare CPU s',
        'plan peak MB',
        'bare peak MB',
        'runs',
      ],
      plans.map(planRow),
    ),
    'Of the requests, for a token / for people / for groups / for the lists of skills and roles:',
    table(
      ['people', 'manifest', 'requests', 'minimum', 'result'],
      plans.map(({ people, manifest, requests, minimum, summary }) => [
        count(people),
        manifest,
        kinds(requests),
        kinds(minimum),
        summary,
      ]),
    ),
  ];
}

const planNotes = `\`rollcall plan\`, a whole process, against a process that fetches exactly the same URLs, as many at once, and
parses the JSON. The server is the sandbox in a third process on the same machine, with Genesys Cloud's page sizes
(100; with members, roles, skills or externalIds 25) and no rate limit: there, 300 requests take a minute.
The minimum follows from the directory, not from what rollcall did: one request for a token; the pages of a list, or
one request for each person or group that is needed, whichever is less; one for each list of skills or roles. A first
page that only tells how long a list is, and a look that proves a list of members not to be cut off, are not in it.`;

function planRow({ people, groups, manifest, requests, minimum, plan, bareFetch, rounds }) {
  return [
    count(people),
    count(groups),
    manifest,
    count(total(requests)),
    count(total(minimum)),
    seconds(plan.wallMs),
    seconds(bareFetch.wallMs),
    ratio(plan.wallMs, bareFetch.wallMs),
    seconds(plan.cpuMs),
    seconds(bareFetch.cpuMs),
    whole(plan.peakMb),
    whole(bareFetch.peakMb),
    rounds,
  ];
}

const total = (requests) => requests.token + requests.people + requests.groups + requests.catalogues;
const kinds = ({ token, people, groups, catalogues }) =>
  [token, people, groups, catalogues].map(count).join(' / ');
