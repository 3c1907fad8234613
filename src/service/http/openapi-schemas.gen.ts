// Generated from schemas/* by npm run generate; edit the schema, not this file.
/** The schemas of what goes in and out over HTTP, by the names of their components. */
export const openApiSchemas: Readonly<Record<string, unknown>> = {
  "ServiceEvent": {
    "title": "ServiceEvent",
    "description": "One event about a person, as a personnel system sends it to `POST /webhooks/directory-sync`.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "id",
      "type",
      "data"
    ],
    "properties": {
      "id": {
        "title": "text without blanks, 1 to 200 characters of ASCII",
        "description": "The sender's own id of the event. The same event may be sent again; another one with this id is refused.",
        "type": "string",
        "minLength": 1,
        "maxLength": 200,
        "pattern": "^[!-~]+$",
        "examples": [
          "evt_1"
        ]
      },
      "type": {
        "title": "a type of event",
        "description": "What happened to the person.",
        "enum": [
          "user.created",
          "user.updated",
          "user.deleted"
        ]
      },
      "time": {
        "title": "a time such as 2026-11-22T08:00:00Z",
        "description": "When it happened (RFC 3339). Events take effect in the order of their coming, whatever it says.",
        "type": "string",
        "maxLength": 40,
        "pattern": "^\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:[Zz]|[+-]\\d{2}:\\d{2})$",
        "examples": [
          "2026-11-22T08:00:00Z"
        ]
      },
      "target": {
        "title": "the name of a target",
        "description": "The only target it is for; all that declare the source unless said. It stands in the body because the body is what is signed.",
        "type": "string",
        "minLength": 1,
        "maxLength": 128
      },
      "data": {
        "title": "an object",
        "description": "The person's record, whole, as attributeMappings read it.",
        "type": "object",
        "additionalProperties": true,
        "examples": [
          {
            "employeeId": "E-1001",
            "department": "Support"
          }
        ]
      }
    }
  },
  "ReconcileRequest": {
    "title": "ReconcileRequest",
    "description": "Which groups to bring in line with the manifest, and what that may take away: the body of `POST /api/reconcile-groups`.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "groups"
    ],
    "properties": {
      "target": {
        "title": "the name of a target",
        "description": "The target; the only one, or the manifest's defaultTarget, unless said.",
        "type": "string",
        "minLength": 1,
        "maxLength": 128
      },
      "groups": {
        "title": "a list of 1 to 100 groups, each once",
        "description": "The groups, by their keys in the manifest. Nothing else is looked at or changed.",
        "type": "array",
        "minItems": 1,
        "maxItems": 100,
        "uniqueItems": true,
        "items": {
          "title": "a group's key in the manifest",
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        },
        "examples": [
          [
            "support-tier1"
          ]
        ]
      },
      "allowRemovals": {
        "title": "a whole number, 0 or more",
        "description": "How many memberships, grants and attributes the plan may take away beyond what `safety` lets pass unasked.",
        "type": "integer",
        "minimum": 0
      },
      "allowDeletes": {
        "title": "a whole number, 0 or more",
        "description": "How many groups the plan may delete.",
        "type": "integer",
        "minimum": 0
      },
      "allowProtected": {
        "title": "a list of addresses such as group/support-tier1, 100 at most",
        "description": "Protected groups and people that the plan may touch.",
        "type": "array",
        "maxItems": 100,
        "items": {
          "title": "an address such as group/support-tier1",
          "type": "string",
          "maxLength": 300,
          "pattern": "^(?:user|group)/."
        }
      },
      "allowRoles": {
        "title": "a list of roles, 100 at most",
        "description": "Roles that need approval and may be given.",
        "type": "array",
        "maxItems": 100,
        "items": {
          "title": "a role's key in the catalogue",
          "type": "string",
          "minLength": 1,
          "maxLength": 128
        }
      },
      "skipBlocked": {
        "title": "true or false",
        "description": "Leave out what the role policy forbids, and go on with the rest.",
        "type": "boolean",
        "default": false
      }
    }
  },
  "Plan": {
    "title": "Plan",
    "description": "What an apply would do, as written by `rollcall plan --out` and `rollcall plan --format json`. A plan of another formatVersion is refused.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "document",
      "formatVersion",
      "rollcallVersion",
      "digest",
      "createdAt",
      "expiresAt",
      "asOf",
      "target",
      "manifest",
      "summary",
      "changes",
      "users",
      "access",
      "withheld",
      "blocked",
      "waivers",
      "undeclared",
      "warnings",
      "requests"
    ],
    "properties": {
      "document": {
        "description": "Which kind of document of rollcall this is.",
        "const": "plan"
      },
      "formatVersion": {
        "description": "Version of this format. Additions keep it, everything else raises it.",
        "const": 1
      },
      "rollcallVersion": {
        "description": "The rollcall that made the plan.",
        "type": "string"
      },
      "digest": {
        "description": "SHA-256 over the canonical JSON of target and changes: two plans with one digest do the same. Approvals name it.",
        "type": "string",
        "pattern": "^sha256:[0-9a-f]{64}$"
      },
      "contentDigest": {
        "description": "SHA-256 over the canonical JSON of everything else in a saved plan, by which an edited file is noticed. It is no signature: who can write the file can also write this.",
        "type": "string",
        "pattern": "^sha256:[0-9a-f]{64}$"
      },
      "createdAt": {
        "description": "When the plan was made and, without a snapshot, the live directory read (UTC).",
        "type": "string",
        "format": "date-time"
      },
      "snapshot": {
        "title": "PlanSnapshot",
        "description": "The snapshot that the plan was made from, instead of the live directory; such a plan is refused by apply.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "takenAt"
        ],
        "properties": {
          "takenAt": {
            "description": "When the directory was read (UTC).",
            "type": "string",
            "format": "date-time"
          },
          "pseudonyms": {
            "description": "Names of people are pseudonyms, except of those whom the manifest names.",
            "const": true
          }
        }
      },
      "expiresAt": {
        "description": "After this instant the plan is refused.",
        "type": "string",
        "format": "date-time"
      },
      "asOf": {
        "description": "The day for which from and until were judged (UTC).",
        "type": "string",
        "pattern": "^\\d{4}-\\d{2}-\\d{2}$"
      },
      "selection": {
        "title": "PlanSelection",
        "description": "The part of the manifest that was run; absent for all of it.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "only",
          "except"
        ],
        "properties": {
          "only": {
            "description": "Globs of addresses; empty for all.",
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "except": {
            "description": "Globs of addresses that were left out.",
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "undoes": {
        "title": "UndoneRun",
        "description": "The run whose doings this plan takes back; absent for a plan of what the manifest wants.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "run",
          "startedAt"
        ],
        "properties": {
          "run": {
            "description": "The run, as its journal is called.",
            "type": "string",
            "pattern": "^\\d{8}T\\d{6}Z-[0-9a-f]{6}$"
          },
          "startedAt": {
            "description": "When it began (UTC).",
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "target": {
        "$ref": "#/components/schemas/plan.target"
      },
      "manifest": {
        "description": "The manifest the plan was made from.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "digest"
        ],
        "properties": {
          "digest": {
            "description": "SHA-256 over the meaning of the manifest.",
            "type": "string"
          }
        }
      },
      "summary": {
        "$ref": "#/components/schemas/plan.summary"
      },
      "changes": {
        "description": "What apply does to groups, sorted by address.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.change"
        }
      },
      "users": {
        "description": "What apply does to people, sorted by address.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.userChange"
        }
      },
      "access": {
        "description": "The same changes read as access: who gains and who loses each skill, language and role.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.accessChange"
        }
      },
      "withheld": {
        "description": "What was left out because the live directory or a source could not be read completely.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.withholding"
        }
      },
      "blocked": {
        "description": "Reasons why apply refuses the whole plan unless each is allowed by its flag.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.block"
        }
      },
      "waivers": {
        "description": "Exceptions to the role policy that hold now, whether or not anybody needs them.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.planWaiver"
        }
      },
      "undeclared": {
        "description": "Groups inside the scope that no manifest declares, when the scope asks for a report of them.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.undeclaredGroup"
        }
      },
      "warnings": {
        "description": "What a reviewer should know and what stops nothing.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.warning"
        }
      },
      "requests": {
        "description": "What the plan cost and what the apply will cost.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "read",
          "toWrite"
        ],
        "properties": {
          "read": {
            "description": "Requests that were sent to make this plan.",
            "type": "integer",
            "minimum": 0
          },
          "toWrite": {
            "description": "Requests apply needs when nothing goes wrong.",
            "type": "integer",
            "minimum": 0
          },
          "allowancePerMinute": {
            "description": "Requests per minute the server allows, when it says so.",
            "type": "integer",
            "minimum": 1
          }
        }
      }
    }
  },
  "Report": {
    "title": "Report",
    "description": "What an apply did, as written by `rollcall apply --format json` and `--report json=FILE`. It is complete even when the run was not.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "document",
      "formatVersion",
      "runId",
      "plan",
      "target",
      "startedAt",
      "finishedAt",
      "result",
      "changes",
      "counts",
      "operations",
      "successRate",
      "latency",
      "requests",
      "discrepancies",
      "diagnostics"
    ],
    "properties": {
      "document": {
        "description": "Which kind of document of rollcall this is.",
        "const": "report"
      },
      "formatVersion": {
        "description": "Version of this format. Additions keep it, everything else raises it.",
        "const": 1
      },
      "runId": {
        "description": "The run, as `apply --resume` takes it and the journal's file is called.",
        "type": "string"
      },
      "plan": {
        "description": "The plan that was carried out.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "digest"
        ],
        "properties": {
          "digest": {
            "description": "Its digest.",
            "type": "string"
          }
        }
      },
      "target": {
        "title": "ReportTarget",
        "description": "The directory that was written to.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "type",
          "baseUrl"
        ],
        "properties": {
          "name": {
            "description": "Its name in the manifest.",
            "type": "string"
          },
          "type": {
            "description": "Its kind of server.",
            "type": "string"
          },
          "baseUrl": {
            "description": "The base URL of its API, without credentials.",
            "type": "string"
          }
        }
      },
      "startedAt": {
        "description": "When the first change was begun (UTC).",
        "type": "string",
        "format": "date-time"
      },
      "finishedAt": {
        "description": "When the last one was finished or given up (UTC).",
        "type": "string",
        "format": "date-time"
      },
      "result": {
        "description": "complete: everything is as planned. incomplete: something failed, conflicted, was not attempted or came out differently. interrupted: the run was asked to stop.",
        "enum": [
          "complete",
          "incomplete",
          "interrupted"
        ]
      },
      "changes": {
        "description": "Every change of the plan, in its order.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/report.changeReport"
        }
      },
      "counts": {
        "$ref": "#/components/schemas/report.counts"
      },
      "operations": {
        "description": "Writing requests that were sent, repeated ones included.",
        "type": "integer",
        "minimum": 0
      },
      "successRate": {
        "description": "Share of those that the server carried out; 1 when none was sent.",
        "type": "number",
        "minimum": 0,
        "maximum": 1
      },
      "latency": {
        "$ref": "#/components/schemas/report.latency"
      },
      "requests": {
        "$ref": "#/components/schemas/report.requests"
      },
      "discrepancies": {
        "description": "Where the directory differs from what was asked although the server reported success.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/report.discrepancy"
        }
      },
      "diagnostics": {
        "description": "What ended the run early.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/report.reportDiagnostic"
        }
      }
    }
  },
  "plan.target": {
    "title": "PlanTarget",
    "description": "The directory the plan is for. Apply refuses any other.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "name",
      "type",
      "baseUrl",
      "versions"
    ],
    "properties": {
      "name": {
        "description": "Its name in the manifest.",
        "type": "string"
      },
      "type": {
        "description": "Its kind of server.",
        "enum": [
          "genesys-cloud",
          "scim"
        ]
      },
      "baseUrl": {
        "description": "The base URL of its API, without credentials.",
        "type": "string"
      },
      "versions": {
        "description": "How a change by somebody else is noticed: by the server (etag, body) or, weaker, by a re-read just before the write (reread).",
        "enum": [
          "etag",
          "body",
          "reread"
        ]
      }
    }
  },
  "plan.summary": {
    "title": "PlanSummary",
    "description": "The totals. They count what is in `changes`; withheld and blocked are counted beside it.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "create",
      "update",
      "delete",
      "unchanged",
      "membersAdded",
      "membersRemoved",
      "groupsWithMemberChanges",
      "usersCreated",
      "usersUpdated",
      "usersDeactivated",
      "grantsAdded",
      "grantsChanged",
      "grantsRemoved",
      "attributesCleared",
      "withheld",
      "blocked"
    ],
    "properties": {
      "create": {
        "description": "Groups to create.",
        "type": "integer"
      },
      "update": {
        "description": "Groups to update.",
        "type": "integer"
      },
      "delete": {
        "description": "Groups to delete.",
        "type": "integer"
      },
      "unchanged": {
        "description": "Declared groups that are as they should be.",
        "type": "integer"
      },
      "membersAdded": {
        "description": "Memberships to add.",
        "type": "integer"
      },
      "membersRemoved": {
        "description": "Memberships to remove, those of deleted groups not counted.",
        "type": "integer"
      },
      "groupsWithMemberChanges": {
        "description": "Groups whose members change, deleted ones not counted.",
        "type": "integer"
      },
      "usersCreated": {
        "description": "People to create.",
        "type": "integer"
      },
      "usersUpdated": {
        "description": "People to update.",
        "type": "integer"
      },
      "usersDeactivated": {
        "description": "People to deactivate.",
        "type": "integer"
      },
      "grantsAdded": {
        "description": "Skills, languages and roles to grant.",
        "type": "integer"
      },
      "grantsChanged": {
        "description": "Skills and languages whose proficiency changes.",
        "type": "integer"
      },
      "grantsRemoved": {
        "description": "Skills, languages and roles to take away.",
        "type": "integer"
      },
      "attributesCleared": {
        "description": "Attributes of people that lose their value.",
        "type": "integer"
      },
      "withheld": {
        "description": "Memberships, groups, skills, languages, roles and values of attributes whose removal was withheld, and groups whose members could not be read at all.",
        "type": "integer"
      },
      "blocked": {
        "description": "Reasons that block the plan.",
        "type": "integer"
      }
    }
  },
  "plan.change": {
    "title": "Change",
    "description": "Everything that happens to one group.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "address",
      "displayName",
      "attributes"
    ],
    "properties": {
      "kind": {
        "description": "What happens to the group itself.",
        "enum": [
          "create",
          "update",
          "delete"
        ]
      },
      "address": {
        "description": "How the group is named in flags: group/<key>.",
        "type": "string"
      },
      "displayName": {
        "description": "Its name after the change.",
        "type": "string"
      },
      "externalId": {
        "description": "Its externalId after the change.",
        "type": "string"
      },
      "id": {
        "description": "Its id in the directory; absent while it does not exist.",
        "type": "string"
      },
      "version": {
        "description": "The version that was read, as the server spelt it. A write carries it.",
        "type": "string"
      },
      "owner": {
        "description": "Who answers for the group.",
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      },
      "attributes": {
        "description": "Attributes that differ.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.attributeEdit"
        }
      },
      "grants": {
        "description": "What the group itself carries and what changes of it, on servers where groups do.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.grantEdit"
        }
      },
      "members": {
        "$ref": "#/components/schemas/plan.memberEdits"
      }
    }
  },
  "plan.source": {
    "title": "PlanSource",
    "description": "Where the manifest says so.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "file",
      "line"
    ],
    "properties": {
      "file": {
        "description": "File, relative to the manifest's folder.",
        "type": "string"
      },
      "line": {
        "description": "Line, from 1.",
        "type": "integer",
        "minimum": 1
      },
      "column": {
        "description": "Column, from 1.",
        "type": "integer",
        "minimum": 1
      }
    }
  },
  "plan.attributeEdit": {
    "title": "AttributeEdit",
    "description": "One attribute before and after. An absent value is unassigned.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "path"
    ],
    "properties": {
      "path": {
        "description": "SCIM attribute path.",
        "type": "string"
      },
      "before": {
        "$ref": "#/components/schemas/plan.attributeValue",
        "description": "The live value."
      },
      "after": {
        "$ref": "#/components/schemas/plan.attributeValue",
        "description": "The declared value."
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      },
      "mapping": {
        "description": "The mapping it comes from.",
        "type": "string"
      },
      "row": {
        "description": "The row of the source it comes from.",
        "type": "string"
      }
    }
  },
  "plan.attributeValue": {
    "title": "AttributeValue",
    "description": "A value as SCIM writes it in JSON.",
    "anyOf": [
      {
        "type": "null"
      },
      {
        "type": "boolean"
      },
      {
        "type": "number"
      },
      {
        "type": "string"
      },
      {
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.attributeValue"
        }
      },
      {
        "type": "object",
        "additionalProperties": {
          "$ref": "#/components/schemas/plan.attributeValue"
        }
      }
    ]
  },
  "plan.grantEdit": {
    "title": "GrantEdit",
    "description": "One skill, language or role that is granted, changed or taken away, as the edit of one value of its carrier.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "key",
      "name",
      "action",
      "path",
      "grounds"
    ],
    "properties": {
      "kind": {
        "title": "GrantKind",
        "description": "What it is.",
        "enum": [
          "skill",
          "language",
          "role"
        ]
      },
      "key": {
        "description": "Its key in the manifest's catalogue.",
        "type": "string"
      },
      "name": {
        "description": "What people call it.",
        "type": "string"
      },
      "action": {
        "description": "add: granted. change: held already, with another proficiency. remove: taken away.",
        "enum": [
          "add",
          "change",
          "remove"
        ]
      },
      "path": {
        "description": "SCIM path of the value.",
        "type": "string"
      },
      "before": {
        "$ref": "#/components/schemas/plan.attributeValue",
        "description": "The value now; absent when it is not held."
      },
      "after": {
        "$ref": "#/components/schemas/plan.attributeValue",
        "description": "The value after the change; absent when it is taken away."
      },
      "grounds": {
        "description": "Every group that grants it; none for what is taken away.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.grantGround"
        }
      },
      "lost": {
        "description": "Groups that granted it until this plan takes the person out of them.",
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "needsApproval": {
        "description": "The role policy wants this role to be named at apply.",
        "type": "boolean"
      },
      "source": {
        "$ref": "#/components/schemas/plan.source",
        "description": "The line of the journal that tells what is undone; absent otherwise."
      }
    }
  },
  "plan.grantGround": {
    "title": "PlanGrantGround",
    "description": "A group that grants something.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "group",
      "source"
    ],
    "properties": {
      "group": {
        "description": "Its address.",
        "type": "string"
      },
      "through": {
        "description": "The groups the membership goes through when it is not direct.",
        "type": "string"
      },
      "proficiency": {
        "description": "The proficiency it grants.",
        "type": "number"
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      }
    }
  },
  "plan.memberEdits": {
    "title": "MemberEdits",
    "description": "How the members change. When the group is deleted, `before` says whom that takes the membership from, and nobody is removed one by one.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "mode",
      "before",
      "after",
      "add",
      "remove"
    ],
    "properties": {
      "mode": {
        "description": "Whether the list is exact or a minimum.",
        "enum": [
          "exact",
          "at-least"
        ]
      },
      "before": {
        "description": "Ids of the live members, sorted: what an apply compares with before it writes.",
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "after": {
        "description": "How many members there will be.",
        "type": "integer"
      },
      "add": {
        "description": "Members to add, by name.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.memberAddition"
        }
      },
      "remove": {
        "description": "Members to remove, by name.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.memberRemoval"
        }
      }
    }
  },
  "plan.memberAddition": {
    "title": "MemberAddition",
    "description": "A person or group that becomes a member, and why.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "type",
      "name",
      "grounds"
    ],
    "properties": {
      "type": {
        "description": "What the member is.",
        "enum": [
          "User",
          "Group"
        ]
      },
      "id": {
        "description": "Its id; absent for a group that this plan creates.",
        "type": "string"
      },
      "address": {
        "description": "The declared group this member is, when it is one.",
        "type": "string"
      },
      "name": {
        "description": "userName of a person, displayName of a group.",
        "type": "string"
      },
      "displayName": {
        "description": "The person's display name.",
        "type": "string"
      },
      "grounds": {
        "description": "Every ground for the membership.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.planGround"
        }
      }
    }
  },
  "plan.planGround": {
    "title": "PlanGround",
    "description": "Why somebody is a member: an entry, a rule, a nested group, or that the run which is undone removed them.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "source"
    ],
    "properties": {
      "kind": {
        "description": "What kind of ground.",
        "enum": [
          "entry",
          "rule",
          "nested",
          "undo"
        ]
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      },
      "text": {
        "description": "The rule's filter, the path of nested groups, or the run that is undone.",
        "type": "string"
      },
      "from": {
        "description": "First day.",
        "type": "string"
      },
      "until": {
        "description": "Last day.",
        "type": "string"
      },
      "reason": {
        "description": "The reason given.",
        "type": "string"
      }
    }
  },
  "plan.memberRemoval": {
    "title": "MemberRemoval",
    "description": "A person or group that stops being a member, and why.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "type",
      "id",
      "name",
      "because"
    ],
    "properties": {
      "type": {
        "description": "What the member is.",
        "enum": [
          "User",
          "Group"
        ]
      },
      "id": {
        "description": "Its id.",
        "type": "string"
      },
      "name": {
        "description": "userName of a person, displayName of a group; the id when no name could be read.",
        "type": "string"
      },
      "displayName": {
        "description": "The person's display name.",
        "type": "string"
      },
      "inactive": {
        "description": "The person is not active.",
        "type": "boolean"
      },
      "because": {
        "description": "not-declared: no entry, rule or nested group says so. excepted: `except` names them. expired: `until` has passed. not-yet: `from` has not come. undone: the run that is undone added them.",
        "enum": [
          "not-declared",
          "excepted",
          "expired",
          "not-yet",
          "undone"
        ]
      },
      "date": {
        "description": "The date that passed or has not come.",
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      }
    }
  },
  "plan.userChange": {
    "title": "UserChange",
    "description": "Everything that happens to one person.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "address",
      "userName",
      "attributes",
      "grants"
    ],
    "properties": {
      "kind": {
        "description": "What happens to the person.",
        "enum": [
          "create",
          "update"
        ]
      },
      "address": {
        "description": "How the person is named in flags: user/<userName>.",
        "type": "string"
      },
      "userName": {
        "description": "The userName.",
        "type": "string"
      },
      "displayName": {
        "description": "The display name.",
        "type": "string"
      },
      "id": {
        "description": "The id in the directory; absent while there is none.",
        "type": "string"
      },
      "version": {
        "description": "The version that was read, as the server spelt it. A write carries it.",
        "type": "string"
      },
      "inactive": {
        "description": "The person is not active now.",
        "type": "boolean"
      },
      "owner": {
        "description": "Who answers for the entry.",
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      },
      "attributes": {
        "description": "Attributes that differ.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.attributeEdit"
        }
      },
      "grants": {
        "description": "Skills, languages and roles that differ.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.grantEdit"
        }
      }
    }
  },
  "plan.accessChange": {
    "title": "AccessChange",
    "description": "Who gains and who loses one skill, language or role.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "key",
      "name",
      "gain",
      "lose"
    ],
    "properties": {
      "kind": {
        "description": "What it is.",
        "enum": [
          "skill",
          "language",
          "role"
        ]
      },
      "key": {
        "description": "Its key in the manifest's catalogue.",
        "type": "string"
      },
      "name": {
        "description": "What people call it.",
        "type": "string"
      },
      "gain": {
        "description": "People who will hold it and do not now, by userName.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.accessHolder"
        }
      },
      "lose": {
        "description": "People who hold it now and will not, by userName.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.accessHolder"
        }
      }
    }
  },
  "plan.accessHolder": {
    "title": "AccessHolder",
    "description": "A person and the groups that make the difference.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "address",
      "groups"
    ],
    "properties": {
      "address": {
        "description": "The person: user/<userName>.",
        "type": "string"
      },
      "displayName": {
        "description": "The display name.",
        "type": "string"
      },
      "groups": {
        "description": "Addresses of the groups that grant it, or that granted it until now.",
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    }
  },
  "plan.withholding": {
    "title": "Withholding",
    "description": "Removals left out for one reason.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "address",
      "displayName",
      "reason",
      "members",
      "deletion"
    ],
    "properties": {
      "address": {
        "description": "The group or person; mapping/<name> for what a mapping would have done to many people.",
        "type": "string"
      },
      "displayName": {
        "description": "Its name.",
        "type": "string"
      },
      "reason": {
        "description": "What could not be proved complete.",
        "type": "string"
      },
      "members": {
        "description": "Who would have been removed.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.memberRemoval"
        }
      },
      "deletion": {
        "description": "Whether the group itself would have been deleted.",
        "type": "boolean"
      },
      "grants": {
        "description": "Skills, languages and roles that would have been taken away from a person.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.grantEdit"
        }
      },
      "values": {
        "$ref": "#/components/schemas/plan.withheldValues"
      }
    }
  },
  "plan.withheldValues": {
    "title": "WithheldValues",
    "description": "Values of one attribute that a mapping would have cleared, or replaced by its default.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "path",
      "deed",
      "people",
      "rows"
    ],
    "properties": {
      "path": {
        "description": "The attribute.",
        "type": "string"
      },
      "deed": {
        "description": "What would have happened to the values.",
        "enum": [
          "clear",
          "default"
        ]
      },
      "people": {
        "description": "How many people it concerns.",
        "type": "integer"
      },
      "rows": {
        "description": "Rows of the first of them.",
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      }
    }
  },
  "plan.block": {
    "title": "Block",
    "description": "A rule of safety or of the role policy that the plan breaks, and the flag that would allow it.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "rule",
      "summary",
      "addresses"
    ],
    "properties": {
      "rule": {
        "description": "Which rule.",
        "enum": [
          "removals-per-group",
          "removals-total",
          "group-deletes",
          "emptied-group",
          "protected-group",
          "grant-removals",
          "cleared-attributes",
          "deactivations",
          "protected-user",
          "role-allow",
          "role-conflict",
          "role-limit",
          "restricted-parent",
          "role-approval"
        ]
      },
      "summary": {
        "description": "What would happen and which limit or rule that breaks.",
        "type": "string"
      },
      "addresses": {
        "description": "The groups and people concerned.",
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "allow": {
        "$ref": "#/components/schemas/plan.allowance"
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      },
      "skips": {
        "description": "What `--skip-blocked` leaves out so that the rest may go on; absent where only a flag or the manifest helps.",
        "type": "array",
        "items": {
          "$ref": "#/components/schemas/plan.skip"
        }
      }
    }
  },
  "plan.allowance": {
    "title": "Allowance",
    "description": "What the command line must say for the plan to go on; absent when only the manifest can allow it.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "flag",
      "value"
    ],
    "properties": {
      "flag": {
        "description": "The flag.",
        "enum": [
          "--allow-removals",
          "--allow-deletes",
          "--allow-protected",
          "--allow-roles"
        ]
      },
      "value": {
        "description": "The least value that allows this plan: a number, or an address.",
        "type": [
          "string",
          "integer"
        ]
      }
    }
  },
  "plan.skip": {
    "title": "Skip",
    "description": "A part of the plan that can be left out.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "address"
    ],
    "properties": {
      "address": {
        "description": "The group or person.",
        "type": "string"
      },
      "members": {
        "description": "Ids of members whose edits are left out; absent: the whole change is.",
        "type": "array",
        "items": {
          "type": "string"
        }
      },
      "grants": {
        "description": "Keys of roles whose edits are left out of the change of a person; absent: the whole change is.",
        "type": "array",
        "items": {
          "type": "string"
        }
      }
    }
  },
  "plan.planWaiver": {
    "title": "PlanWaiver",
    "description": "An exception to the role policy.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "rule",
      "until",
      "reason",
      "owner",
      "source",
      "used"
    ],
    "properties": {
      "rule": {
        "description": "The rule it suspends.",
        "enum": [
          "allow",
          "conflicts",
          "limits",
          "nesting"
        ]
      },
      "user": {
        "description": "Whom it concerns, by userName.",
        "type": "string"
      },
      "role": {
        "description": "Which role.",
        "type": "string"
      },
      "group": {
        "description": "Which group.",
        "type": "string"
      },
      "until": {
        "description": "Its last day.",
        "type": "string"
      },
      "reason": {
        "description": "Why.",
        "type": "string"
      },
      "owner": {
        "description": "Who answers for it.",
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      },
      "used": {
        "description": "Whether anything would break the rule without it.",
        "type": "boolean"
      }
    }
  },
  "plan.undeclaredGroup": {
    "title": "UndeclaredGroup",
    "description": "A live group inside the scope that is not declared.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "id",
      "displayName"
    ],
    "properties": {
      "id": {
        "description": "Its id.",
        "type": "string"
      },
      "displayName": {
        "description": "Its name.",
        "type": "string"
      },
      "externalId": {
        "description": "Its externalId.",
        "type": "string"
      }
    }
  },
  "plan.warning": {
    "title": "PlanWarning",
    "description": "A diagnostic that stops nothing.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "code",
      "summary"
    ],
    "properties": {
      "code": {
        "description": "Its stable code.",
        "type": "string"
      },
      "summary": {
        "description": "What is wrong.",
        "type": "string"
      },
      "advice": {
        "description": "How to go on.",
        "type": "string"
      },
      "source": {
        "$ref": "#/components/schemas/plan.source"
      }
    }
  },
  "report.changeReport": {
    "title": "ChangeReport",
    "description": "What became of one change.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "kind",
      "address",
      "displayName",
      "outcome",
      "membersAdded",
      "membersRemoved",
      "attempts",
      "discrepancies"
    ],
    "properties": {
      "kind": {
        "description": "What was to happen to the group or person.",
        "enum": [
          "create",
          "update",
          "delete"
        ]
      },
      "address": {
        "description": "The group or person, as flags name it.",
        "type": "string"
      },
      "displayName": {
        "description": "A group's name after the change; a person's userName.",
        "type": "string"
      },
      "id": {
        "description": "Its id in the directory, where it is known.",
        "type": "string"
      },
      "outcome": {
        "title": "ChangeOutcome",
        "description": "applied: carried out. converged: it was so already, by somebody else's hand. adopted: the group to be created existed and was taken over. conflicted: somebody else changed the group differently. failed: refused, or not done as asked. not-attempted: not begun, or left off before its end.",
        "enum": [
          "applied",
          "converged",
          "adopted",
          "conflicted",
          "failed",
          "not-attempted"
        ]
      },
      "membersAdded": {
        "description": "Members this run added.",
        "type": "integer",
        "minimum": 0
      },
      "membersRemoved": {
        "description": "Members this run removed.",
        "type": "integer",
        "minimum": 0
      },
      "grantsAdded": {
        "description": "Skills, languages and roles this run granted.",
        "type": "integer",
        "minimum": 0
      },
      "grantsChanged": {
        "description": "Skills and languages whose proficiency this run changed.",
        "type": "integer",
        "minimum": 0
      },
      "grantsRemoved": {
        "description": "Skills, languages and roles this run took away.",
        "type": "integer",
        "minimum": 0
      },
      "attributesChanged": {
        "description": "Attributes this run changed.",
        "type": "integer",
        "minimum": 0
      },
      "detail": {
        "description": "Why the outcome is what it is.",
        "type": "string"
      },
      "attempts": {
        "description": "Writing requests that were sent for it, repeated ones included.",
        "type": "integer",
        "minimum": 0
      },
      "discrepancies": {
        "description": "How many of the report's discrepancies are its own.",
        "type": "integer",
        "minimum": 0
      }
    }
  },
  "report.counts": {
    "title": "ReportCounts",
    "description": "The changes by what became of them.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "created",
      "adopted",
      "updated",
      "deleted",
      "converged",
      "unchanged",
      "conflicted",
      "failed",
      "notAttempted"
    ],
    "properties": {
      "created": {
        "description": "Groups and people created.",
        "type": "integer"
      },
      "adopted": {
        "description": "Groups and people that existed and were taken over.",
        "type": "integer"
      },
      "updated": {
        "description": "Groups and people updated.",
        "type": "integer"
      },
      "deleted": {
        "description": "Groups and people deleted.",
        "type": "integer"
      },
      "converged": {
        "description": "Groups and people that were as planned before anything was written.",
        "type": "integer"
      },
      "unchanged": {
        "description": "Declared groups for which there was nothing to do.",
        "type": "integer"
      },
      "conflicted": {
        "description": "Groups and people that somebody else changed differently.",
        "type": "integer"
      },
      "failed": {
        "description": "Groups and people whose change failed.",
        "type": "integer"
      },
      "notAttempted": {
        "description": "Groups and people whose change was not begun, or left off.",
        "type": "integer"
      }
    }
  },
  "report.latency": {
    "title": "Latency",
    "description": "Milliseconds from request to answer, over the writing requests that were answered; 0 when there was none.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "mean",
      "p50",
      "p95"
    ],
    "properties": {
      "mean": {
        "description": "Arithmetic mean.",
        "type": "number"
      },
      "p50": {
        "description": "Half were answered within it.",
        "type": "number"
      },
      "p95": {
        "description": "95 of 100 were answered within it.",
        "type": "number"
      }
    }
  },
  "report.requests": {
    "title": "ReportRequests",
    "description": "What this run cost on the wire.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "reads",
      "writes",
      "retries",
      "waitedMs"
    ],
    "properties": {
      "reads": {
        "description": "Reading requests.",
        "type": "integer"
      },
      "writes": {
        "description": "Writing requests.",
        "type": "integer"
      },
      "retries": {
        "description": "Requests sent again below the level of a change, for instance after 429.",
        "type": "integer"
      },
      "waitedMs": {
        "description": "Milliseconds spent waiting because the server asked for it or the budget was used.",
        "type": "number"
      }
    }
  },
  "report.discrepancy": {
    "title": "Discrepancy",
    "description": "One way in which the directory differs from what was asked.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "address",
      "path",
      "expected",
      "actual"
    ],
    "properties": {
      "address": {
        "description": "The group or person.",
        "type": "string"
      },
      "path": {
        "description": "The attribute; `members` for a membership, `id` for the existence of the group.",
        "type": "string"
      },
      "memberId": {
        "description": "The member concerned.",
        "type": "string"
      },
      "expected": {
        "description": "What was asked for, in words or as the value.",
        "type": "string"
      },
      "actual": {
        "description": "What the directory holds, in words or as the value.",
        "type": "string"
      }
    }
  },
  "report.reportDiagnostic": {
    "title": "ReportDiagnostic",
    "description": "A fault that ended the run.",
    "type": "object",
    "additionalProperties": false,
    "required": [
      "code",
      "severity",
      "summary"
    ],
    "properties": {
      "code": {
        "description": "Its stable code.",
        "type": "string"
      },
      "severity": {
        "description": "How bad it is.",
        "enum": [
          "error",
          "warning"
        ]
      },
      "summary": {
        "description": "What is wrong.",
        "type": "string"
      },
      "detail": {
        "description": "More about it.",
        "type": "string"
      },
      "advice": {
        "description": "How to go on.",
        "type": "string"
      }
    }
  }
};
