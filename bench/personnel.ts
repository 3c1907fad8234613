import type { JsonValue } from '../src/expression/value.ts';

/** Two mappings of four attributes: one that only names columns, and one that computes. */
export const mappings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  names: {
    title: 'jobTitle',
    department: 'unit.department',
    costCenter: 'unit.costCenter',
    employeeNumber: 'employeeId',
  },
  jsonata: {
    title: '$trim(jobTitle)',
    department: '$lookup({ "SUP": "Support", "SAL": "Sales", "BIL": "Billing" }, unit.code)',
    costCenter: 'unit.costCenter ? unit.costCenter : "UNASSIGNED"',
    displayName: 'givenName & " " & familyName',
  },
};

/** Records as a personnel system exports them. */
export function personnelRecords(count: number): readonly JsonValue[] {
  return Array.from({ length: count }, (_, index) => ({
    employeeId: String(100_000 + index),
    givenName: `Ada${index % 97}`,
    familyName: `Abel${index % 89}`,
    jobTitle: ` Agent ${index % 7} `,
    unit: {
      code: ['SUP', 'SAL', 'BIL'][index % 3] ?? '',
      department: ['Support', 'Sales', 'Billing'][index % 3] ?? '',
      costCenter: index % 10 === 0 ? '' : String(4_000 + (index % 50)),
    },
  }));
}
