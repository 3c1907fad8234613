import { type InitAnswers, variablesOf } from './init-answers.ts';

const checkout = 'actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2';
const setupNode = 'actions/setup-node@49933ea5288caeca8642d1e84afbd3f7d6820020 # v4.4.0';
const cacheRestore = 'actions/cache/restore@5a3ec84eff668545956fd18022155c47e93e2684 # v4.2.3';
const cacheSave = 'actions/cache/save@5a3ec84eff668545956fd18022155c47e93e2684 # v4.2.3';
const uploadArtifact = 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2';

/**
 * A GitHub workflow: plans a pull request and keeps the plan as one comment on it, applies what was approved once it is
 * merged. Actions are pinned by commit, each job has the least permissions, and a fork, which has no secrets, is compared
 * without any live read.
 */
export function githubWorkflow(answers: Pick<InitAnswers, 'auth'>, version: string): string {
  const secrets = variablesOf(answers)
    .map((name) => `          ${name}: \${{ secrets.${name} }}`)
    .join('\n');
  const begin = `      - uses: ${checkout}
        with:
          persist-credentials: false
          fetch-depth: 0
      - uses: ${setupNode}
        with:
          node-version: 22
      # Outside of the checkout: npm obeys an .npmrc that was merged, npx runs what lies in its node_modules.
      - run: |
          mkdir -p "$RUNNER_TEMP/rollcall"
          cd "$RUNNER_TEMP/rollcall"
          npm install --prefix . --ignore-scripts --no-audit --no-fund rollcall@${version}
          echo "$RUNNER_TEMP/rollcall/node_modules/.bin" >> "$GITHUB_PATH"`;
  const journal = `          path: .rollcall/runs
          key: rollcall-runs-\${{ github.run_id }}-\${{ github.run_attempt }}`;
  return `# Plans pull requests, and applies what was approved after the merge.
name: rollcall

on:
  pull_request:
  push:

permissions: {}

jobs:
  plan:
    if: github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name == github.repository
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    # Give this environment credentials that can only read: a plan never needs others.
    environment: rollcall-plan
    permissions:
      contents: read
      pull-requests: write
    concurrency:
      group: rollcall-plan-\${{ github.event.pull_request.number }}
      cancel-in-progress: true
    steps:
${begin}
      - run: rollcall plan --out change.plan
        env:
${secrets}
      # Blocked or withheld, the plan is there all the same, and the comment says why.
      - if: \${{ !cancelled() && hashFiles('change.plan') != '' }}
        run: rollcall comment change.plan
        env:
          GITHUB_TOKEN: \${{ github.token }}
          # GITHUB_SHA is a merge that nobody pushed; what is approved is the head.
          ROLLCALL_COMMIT: \${{ github.event.pull_request.head.sha }}

  compare:
    if: github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name != github.repository
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions:
      contents: read
    steps:
${begin}
      - run: rollcall plan --against "$BASE" --format markdown >> "$GITHUB_STEP_SUMMARY"
        env:
          BASE: \${{ github.event.pull_request.base.sha }}

  apply:
    if: github.event_name == 'push' && github.ref_name == github.event.repository.default_branch
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    # Give this environment credentials that can write, and let it be used from the default branch alone.
    environment: rollcall-apply
    permissions:
      contents: read
      pull-requests: read
    # One apply at a time; the next one waits, and plans on what this one leaves.
    concurrency:
      group: rollcall-apply
      cancel-in-progress: false
    steps:
${begin}
      - uses: ${cacheRestore}
        with:
${journal}
          restore-keys: rollcall-runs-
      - run: rollcall apply --approved comment
        env:
${secrets}
          GITHUB_TOKEN: \${{ github.token }}
      # The journal is what history, drift and undo read; it is kept whatever happened.
      - if: always()
        uses: ${cacheSave}
        with:
${journal}
      - if: always()
        uses: ${uploadArtifact}
        with:
          name: rollcall-journal
          path: .rollcall/runs
          include-hidden-files: true
          if-no-files-found: ignore
          retention-days: 90
`;
}
