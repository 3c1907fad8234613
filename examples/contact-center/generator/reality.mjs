/**
 * How the live directory differs from what the manifest asks for: each entry is something that happens in a real
 * contact centre, and each becomes a line of the first plan. Groups are named by their key in the manifest,
 * people by their account. README.md tells the same stories in the same order.
 */

/** Declared, and nobody has made them yet. */
export const notYetCreated = ['lang-ukrainian', 'smart-meters', 'storm-desk'];

/** Started this week: HR has hired them, no group has heard of it. */
export const newcomers = ['harriet.fawcett', 'ciaran.bevan', 'thomas.sutcliffe', 'ifeoma.sarpong'];

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
  'winter-peak': ['leandro.goncalves', 'ines.lourenco'], // their contract is newer than the list
};

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
