/**
 * How the live directory differs from what the manifest asks for: each entry is something that happens in a real
 * contact centre, and each becomes a line of the first plan. Groups are named by their key in the manifest,
 * people by their account. README.md tells the same stories in the same order.
 */

/** Declared, and nobody has made them yet. */
export const notYetCreated = ['lang-ukrainian', 'storm-desk'];

/** Started this week: HR has hired them, no group has heard of it. */
export const newcomers = ['harriet.fawcett', 'ciaran.bevan'];

/** Somebody who married, and to whom HR gave a second account; the first one is inactive and still in its groups. */
export const secondAccount = { first: 'rita.figueiredo', account: 'rita.duarte', displayName: 'Rita Duarte' };

/** Members the manifest does not want, by group. */
export const unwanted = {
  'support-tier1': [
    'george.greenwood', // left, inactive
    'camila.siqueira', // left, inactive
    'yusuf.desai', // agency, in `except` until the identity check is done
  ],
  billing: [
    'leonor.simoes', // left, inactive
    'niamh.sweeney', // moved to Retention
  ],
  'billing-disputes': [
    'rosie.barraclough', // added by hand in the admin interface
    'bartosz.tokarz', // likewise
  ],
  'recordings-access': ['carys.maguire'], // service desk, "only for a minute"
  'back-office': [secondAccount.first],
  bereavement: [secondAccount.first],
  'winter-peak': ['lewis.hargreaves'], // one winter, and that winter is over
  // At-least groups: the plan leaves them alone.
  'lang-portuguese': [secondAccount.first],
  'lang-polish': ['oksana.hrytsenko', 'phuong.ngo'],
  'support-digital': ['lewis.naylor', 'rita.lourenco'],
};

/** Members the manifest wants and the directory lacks, by group. */
export const missing = {
  'technical-specialists': ['tunde.eze'], // newly appointed
  retention: ['niamh.sweeney'], // moved from Billing
  'back-office': [secondAccount.account],
  bereavement: [secondAccount.account],
  'lang-portuguese': [secondAccount.account],
  'priority-services': ['ewa.borek', 'thiago.farias'], // trained last month
  'winter-peak': ['ines.lourenco'], // her contract is newer than the list
  'refund-audit': ['ama.danso'], // approves refunds herself, which is why the policy blocks it
};

/** What the directory still says of people, and HR does not any more. */
export const behindHr = {
  'zara.akhtar': { title: 'Support Agent' }, // promoted
  'charlotte.whitaker': { department: 'Support' }, // typed in by hand
};

/** HR's row for somebody who begins next month and has no account yet. */
export const hired = ['10602', 'Priya Bose', 'Support Agent', 'Customer Support'];

/** What somebody gave to people in the admin interface. */
export const givenByHand = {
  'callum.booth': [{ kind: 'roles', name: 'Supervisor' }], // to try out a report
  // Not in the catalogue: the plan leaves it alone.
  'lewis.naylor': [{ kind: 'skills', name: 'Fax', proficiency: 5 }],
  'aisha.khan': [{ kind: 'roles', name: 'Master Admin' }],
  'kateryna.marchuk': [{ kind: 'roles', name: 'Master Admin' }],
};

/** What a group grants and somebody never got. */
export const neverGiven = {
  'vira.oliinyk': ['Ukrainian'], // passed the spoken test last week; the others have it from before there was a group
};

/** What the organisation has beside the catalogue. */
export const catalogued = { skills: ['Fax'], languages: ['English'], roles: ['Master Admin'] };

/** What a group is still called, and whether it has its externalId: one made by hand has none. */
export const strangers = {
  'technical-specialists': { displayName: 'Support Tier 3', externalId: undefined },
  'wfm-real-time': { externalId: undefined },
};

/** Members of a group whose list is not ours. */
export const keptByOthers = { 'social-media': ['chidi.asante', 'ines.figueiredo', 'lukasz.tokarz'] };

/** Live groups that no file declares. Only the first is inside the scope. */
export const undeclared = [
  { displayName: 'Storm Desk 2022', externalId: 'cc-4022', members: ['carys.morgan', 'duy.vu'] },
  { displayName: 'Platform Administrators', members: ['aisha.khan', 'kateryna.marchuk'] },
  {
    displayName: 'IT Service Desk',
    members: ['aisha.khan', 'bartosz.zawada', 'callum.booth', 'carys.maguire'],
  },
  { displayName: 'Leeds First Aiders', members: ['ama.obi', 'omar.khan', 'tomos.rees'] },
];
