/** What a generated contact centre is made of. */
export const givenNames = [
  'Ada',
  'Ben',
  'Chiara',
  'Deniz',
  'Elif',
  'Farid',
  'Greta',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaya',
  'Liam',
];
export const familyNames = [
  'Abel',
  'Berg',
  'Conti',
  'Dahl',
  'Evans',
  'Fischer',
  'Gomez',
  'Haddad',
  'Ito',
  'Jansen',
  'Kaya',
];
export const departments = ['Support', 'Sales', 'Billing', 'Retention', 'Back Office', 'Quality'];

/** The roles that come with a title. */
export const rolesByTitle: Readonly<Record<string, readonly string[]>> = {
  Agent: ['employee', 'agent'],
  'Senior Agent': ['employee', 'agent'],
  'Team Lead': ['employee', 'supervisor'],
  Supervisor: ['employee', 'supervisor'],
  Analyst: ['employee'],
};
/** Nobody is an admin yet. */
export const roles = ['employee', 'agent', 'supervisor', 'admin'];
export const skills = [
  'Billing',
  'Cancellation',
  'Complaints',
  'Hardware',
  'Invoices',
  'Onboarding',
  'Payments',
  'Technical',
];
export const languages = ['English', 'French', 'German', 'Italian', 'Portuguese', 'Spanish'];
