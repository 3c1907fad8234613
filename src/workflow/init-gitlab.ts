import { type InitAnswers, variablesOf } from './init-answers.ts';

/**
 * A pipeline for GitLab CI: plans a merge request and keeps the plan as one comment on it, applies what was approved once it
 * is merged. The variables are those of the project; only the token for the comment is needed beside them.
 */
export function gitlabPipeline(answers: Pick<InitAnswers, 'auth'>, version: string): string {
  return `# Plans merge requests, and applies what was approved after the merge.
# Masked variables of each of the environments rollcall-plan and rollcall-apply: ${variablesOf(answers).join(', ')}.
# Masked variable of the project: GITLAB_TOKEN (scope api), for the comment.

.rollcall:
  image: node:22
  variables:
    GIT_DEPTH: "0"
  # Outside of the checkout: npm obeys an .npmrc that was merged, npx runs what lies in its node_modules.
  before_script:
    - installed=$(mktemp -d)
    - (cd "$installed" && npm install --prefix . --ignore-scripts --no-audit --no-fund rollcall@${version})
    - export PATH="$installed/node_modules/.bin:$PATH"

rollcall-plan:
  extends: .rollcall
  stage: test
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_PATH == $CI_PROJECT_PATH
  # Credentials that can only read: a plan never needs others.
  environment:
    name: rollcall-plan
    action: access
  script:
    # Blocked or withheld, the plan is there all the same, and the comment says why.
    - code=0; rollcall plan --out change.plan || code=$?
    - if [ -f change.plan ]; then rollcall comment change.plan; fi
    - exit "$code"

rollcall-compare:
  extends: .rollcall
  stage: test
  # A fork has no variables, so its merge request is compared without any live read.
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $CI_MERGE_REQUEST_SOURCE_PROJECT_PATH != $CI_PROJECT_PATH
  script:
    - rollcall plan --against "$CI_MERGE_REQUEST_DIFF_BASE_SHA"

rollcall-apply:
  extends: .rollcall
  stage: deploy
  # One apply at a time; the next one waits, and plans on what this one leaves.
  resource_group: rollcall-apply
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  environment:
    name: rollcall-apply
  # The journal is what history, drift and undo read; it is kept whatever happened.
  cache:
    key: rollcall-runs
    paths: [.rollcall/runs]
    when: always
  script:
    - rollcall apply --approved comment
  artifacts:
    when: always
    expire_in: 90 days
    paths: [.rollcall/runs]
`;
}

/** Where the pipeline is, and how `.gitlab-ci.yml` says so. */
export const gitlabPipelineFile = '.gitlab/rollcall.yml';
export const gitlabInclude = `include: [{ local: ${gitlabPipelineFile} }]\n`;
