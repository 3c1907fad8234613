// Generated from schemas/rollcall.schema.json by npm run generate; edit the schema, not this file.
/** The schema of a manifest's files, whole. */
export const manifestSchema = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "RootFile",
  "description": "The root file, `rollcall.yaml`: which directory is managed, within which limits, and which files hold the groups.",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "version": {
      "description": "Version of the manifest language. There is one so far: 1.",
      "const": 1
    },
    "include": {
      "title": "a list of file patterns",
      "description": "Files that belong to this manifest, as paths or globs relative to this file. They are merged by key; nothing outside this folder can be included.",
      "type": "array",
      "items": {
        "title": "a path or glob inside the folder of rollcall.yaml",
        "description": "A path or glob such as `directory/**/*.yaml`.",
        "type": "string",
        "minLength": 1
      },
      "examples": [
        [
          "directory/**/*.yaml"
        ]
      ]
    },
    "defaultTarget": {
      "title": "the name of a target",
      "description": "The target that commands use when `--target` is not given. With one target it need not be said.",
      "type": "string",
      "minLength": 1
    },
    "targets": {
      "$ref": "#/$defs/target.targetsOrFiles"
    },
    "defaults": {
      "$ref": "#/$defs/group.defaults"
    },
    "scope": {
      "$ref": "#/$defs/safety.scope"
    },
    "safety": {
      "$ref": "#/$defs/safety.safety"
    },
    "journal": {
      "$ref": "#/$defs/safety.journalSettings"
    },
    "skills": {
      "$ref": "#/$defs/access.catalogue",
      "description": "The catalogue of skills, each under a key of your choice. Only what is listed here is ever given or taken away."
    },
    "languages": {
      "$ref": "#/$defs/access.catalogue",
      "description": "The catalogue of languages, each under a key of your choice. Only what is listed here is ever given or taken away."
    },
    "roles": {
      "$ref": "#/$defs/access.catalogue",
      "description": "The catalogue of roles, each under a key of your choice. Only what is listed here is ever given or taken away."
    },
    "groups": {
      "$ref": "#/$defs/group.groups"
    },
    "rolePolicy": {
      "$ref": "#/$defs/access.rolePolicy"
    },
    "sources": {
      "$ref": "#/$defs/attributes.sources"
    },
    "attributeMappings": {
      "$ref": "#/$defs/attributes.attributeMappings"
    },
    "users": {
      "$ref": "#/$defs/attributes.users"
    },
    "notify": {
      "$ref": "#/$defs/notify.notify"
    },
    "service": {
      "$ref": "#/$defs/service.service"
    },
    "target": {
      "$ref": "#/$defs/target.target"
    }
  },
  "$defs": {
    "target.targetsOrFiles": {
      "title": "a mapping from names to targets, or a list of file patterns",
      "description": "The directories this manifest can be compared with, each under a name for `--target`; or paths and globs of files, relative to this one, each of which describes one of them and is called as it is.",
      "type": [
        "object",
        "array"
      ],
      "minProperties": 1,
      "propertyNames": {
        "$ref": "#/$defs/group.key"
      },
      "additionalProperties": {
        "$ref": "#/$defs/target.target"
      },
      "minItems": 1,
      "items": {
        "title": "a path or glob inside the folder of rollcall.yaml",
        "description": "A path or glob such as `organisations/*.yaml`.",
        "type": "string",
        "minLength": 1
      },
      "examples": [
        [
          "organisations/*.yaml"
        ]
      ]
    },
    "group.key": {
      "title": "letters, digits, dots, underscores and hyphens, beginning with a letter or digit, 128 at most",
      "type": "string",
      "maxLength": 128,
      "pattern": "^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*$"
    },
    "target.target": {
      "title": "a mapping that describes a target",
      "description": "One directory: its kind, its place and the credentials to use.",
      "type": "object",
      "required": [
        "type",
        "auth"
      ],
      "additionalProperties": false,
      "properties": {
        "type": {
          "description": "`genesys-cloud`, or `scim` for any other server that speaks RFC 7644.",
          "enum": [
            "genesys-cloud",
            "scim"
          ]
        },
        "region": {
          "description": "The AWS region of the Genesys Cloud organisation.",
          "enum": [
            "us-east-1",
            "us-east-2",
            "us-west-2",
            "ca-central-1",
            "sa-east-1",
            "mx-central-1",
            "eu-west-1",
            "eu-west-2",
            "eu-central-1",
            "eu-central-2",
            "eusc-de-east-1",
            "me-central-1",
            "ap-south-1",
            "ap-northeast-1",
            "ap-northeast-2",
            "ap-northeast-3",
            "ap-southeast-1",
            "ap-southeast-2"
          ]
        },
        "domain": {
          "title": "a domain such as mypurecloud.de",
          "description": "The domain of the Genesys Cloud organisation, instead of its region.",
          "type": "string",
          "pattern": "^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$",
          "examples": [
            "mypurecloud.de"
          ]
        },
        "baseUrl": {
          "$ref": "#/$defs/target.url",
          "description": "Where the SCIM endpoints begin, such as `https://directory.company.com/scim/v2`; for Genesys Cloud the address of the API, when it is reached through a proxy or a sandbox."
        },
        "auth": {
          "$ref": "#/$defs/target.auth"
        },
        "rateBudget": {
          "title": "a percentage such as 80%, or a number above 0 and up to 1",
          "description": "The share of the server's request allowance that rollcall may use.",
          "type": [
            "string",
            "number"
          ],
          "pattern": "^(100|[1-9][0-9]?)%$",
          "exclusiveMinimum": 0,
          "maximum": 1,
          "default": "80%"
        },
        "profile": {
          "title": "a mapping of overrides",
          "description": "Overrides of single facts about the server, for one that does not behave as its kind does.",
          "type": "object",
          "default": {}
        }
      },
      "allOf": [
        {
          "if": {
            "required": [
              "type"
            ],
            "properties": {
              "type": {
                "const": "scim"
              }
            }
          },
          "then": {
            "required": [
              "baseUrl"
            ],
            "properties": {
              "region": false,
              "domain": false
            }
          }
        },
        {
          "if": {
            "required": [
              "type"
            ],
            "properties": {
              "type": {
                "const": "genesys-cloud"
              }
            }
          },
          "then": {
            "title": "exactly one of region, domain and baseUrl",
            "oneOf": [
              {
                "required": [
                  "region"
                ]
              },
              {
                "required": [
                  "domain"
                ]
              },
              {
                "required": [
                  "baseUrl"
                ]
              }
            ]
          }
        }
      ]
    },
    "target.url": {
      "title": "a URL that begins with https:// or http:// and holds no credentials, or { env: NAME }",
      "description": "A URL, or where it is kept.",
      "type": [
        "string",
        "object"
      ],
      "pattern": "^https?://[^\\s/?#@]+([/?#]\\S*)?$",
      "minProperties": 1,
      "maxProperties": 1,
      "additionalProperties": false,
      "properties": {
        "env": {
          "$ref": "#/$defs/target.variable"
        },
        "file": {
          "$ref": "#/$defs/target.path"
        }
      }
    },
    "target.variable": {
      "title": "the name of an environment variable",
      "description": "The name of an environment variable.",
      "writeOnly": true,
      "type": "string",
      "pattern": "^[A-Za-z_][A-Za-z0-9_]*$"
    },
    "target.path": {
      "title": "a path",
      "description": "A file that holds the value, relative to the folder of rollcall.yaml.",
      "type": "string",
      "minLength": 1
    },
    "target.auth": {
      "title": "token; username and password; or clientId and clientSecret",
      "description": "How rollcall proves who it is: a bearer token, a name and password (HTTP Basic), or OAuth 2.0 client credentials. Secrets are references to an environment variable or a file, never the secret itself.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "token": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the bearer token is kept."
        },
        "username": {
          "$ref": "#/$defs/target.reference",
          "description": "The name for HTTP Basic."
        },
        "password": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the password for HTTP Basic is kept."
        },
        "clientId": {
          "$ref": "#/$defs/target.reference",
          "description": "The id of the OAuth client."
        },
        "clientSecret": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the secret of the OAuth client is kept."
        },
        "tokenUrl": {
          "$ref": "#/$defs/target.url",
          "description": "Where tokens are fetched. For Genesys Cloud it follows from the region."
        },
        "scope": {
          "title": "OAuth scopes, separated by blanks",
          "description": "The OAuth scopes to ask for, when the server wants them named.",
          "type": "string",
          "minLength": 1
        }
      },
      "oneOf": [
        {
          "required": [
            "token"
          ],
          "maxProperties": 1
        },
        {
          "required": [
            "username",
            "password"
          ],
          "maxProperties": 2
        },
        {
          "required": [
            "clientId",
            "clientSecret"
          ],
          "properties": {
            "token": false,
            "username": false,
            "password": false
          }
        }
      ]
    },
    "target.secret": {
      "title": "{ env: NAME } or { file: PATH }",
      "description": "Where the secret is kept: `{ env: NAME }` or `{ file: PATH }`.",
      "writeOnly": true,
      "type": "object",
      "minProperties": 1,
      "maxProperties": 1,
      "additionalProperties": false,
      "properties": {
        "env": {
          "$ref": "#/$defs/target.variable"
        },
        "file": {
          "$ref": "#/$defs/target.path"
        }
      },
      "examples": [
        {
          "env": "GENESYS_CLIENT_SECRET"
        },
        {
          "file": "/run/secrets/genesys"
        }
      ]
    },
    "target.reference": {
      "title": "text, { env: NAME } or { file: PATH }",
      "description": "The value itself, or where it is kept: `{ env: NAME }` or `{ file: PATH }`.",
      "type": [
        "string",
        "object"
      ],
      "minLength": 1,
      "minProperties": 1,
      "maxProperties": 1,
      "additionalProperties": false,
      "properties": {
        "env": {
          "$ref": "#/$defs/target.variable"
        },
        "file": {
          "$ref": "#/$defs/target.path"
        }
      }
    },
    "group.defaults": {
      "title": "a mapping of defaults",
      "description": "What holds for every group that does not say otherwise.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "membership": {
          "$ref": "#/$defs/group.membership"
        },
        "skills": {
          "$ref": "#/$defs/access.grantMode",
          "description": "What a list of skills means where a group does not say it. `exact`: of the catalogue, members hold what their groups grant and nothing else. `at-least`: nothing is ever taken away."
        },
        "languages": {
          "$ref": "#/$defs/access.grantMode",
          "description": "What a list of languages means where a group does not say it. `exact`: of the catalogue, members hold what their groups grant and nothing else. `at-least`: nothing is ever taken away."
        },
        "roles": {
          "$ref": "#/$defs/access.grantMode",
          "description": "What a list of roles means where a group does not say it. `exact`: of the catalogue, members hold what their groups grant and nothing else. `at-least`: nothing is ever taken away."
        }
      }
    },
    "group.membership": {
      "description": "What the list of members means. `exact`: who is not listed is removed. `at-least`: who is listed is added, nobody is removed. `unmanaged`: members are left alone. It must be said wherever members are listed, here or in `defaults`.",
      "enum": [
        "exact",
        "at-least",
        "unmanaged"
      ]
    },
    "access.grantMode": {
      "description": "What it means that something is not granted. `exact`: of the catalogue, members hold what their groups grant and nothing else. `at-least`: nothing is ever taken away. It must be said wherever something is granted, here or in `defaults`.",
      "enum": [
        "exact",
        "at-least"
      ]
    },
    "safety.scope": {
      "title": "a mapping with groups and prune",
      "description": "Which groups this manifest answers for beyond those it declares.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "groups": {
          "title": "a SCIM filter",
          "description": "A SCIM filter over groups. Undeclared groups that it selects are ours too, and `prune` says what happens to them.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "externalId sw \"hris_grp_\""
          ]
        },
        "prune": {
          "description": "What happens to undeclared groups inside the scope. `never`: nothing. `report`: they are listed in the plan. `delete`: they are deleted, as far as `safety.groupDeletes` allows.",
          "enum": [
            "never",
            "report",
            "delete"
          ],
          "default": "never"
        }
      }
    },
    "safety.safety": {
      "title": "a mapping of limits",
      "description": "Limits that a plan may not exceed without being told so on the command line.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "removalsPerGroup": {
          "$ref": "#/$defs/safety.removalLimit",
          "description": "How many members one group may lose in a plan. Left out: 25 % and 5 people.",
          "default": "25%"
        },
        "removalsTotal": {
          "$ref": "#/$defs/safety.removalLimit",
          "description": "How many members all groups with exact lists together may lose in a plan. Left out: 10 % and 5 people.",
          "default": "10%"
        },
        "groupDeletes": {
          "title": "a whole number, 0 or more",
          "description": "How many groups a plan may delete.",
          "type": "integer",
          "minimum": 0,
          "default": 0
        },
        "membersPerGroup": {
          "title": "a whole number, 1 or more",
          "description": "How many members a group may have at most.",
          "type": "integer",
          "minimum": 1,
          "default": 500
        },
        "protectedGroups": {
          "title": "a list of display names",
          "description": "Display names, `*` for anything, of groups that may not be deleted, renamed or lose members, even when they are no longer declared.",
          "type": "array",
          "items": {
            "title": "a display name",
            "description": "A display name; `*` stands for any characters.",
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "Supervisors",
              "Emergency *"
            ]
          ]
        },
        "protectedUsers": {
          "title": "a list of userNames",
          "description": "People, by userName, who may not lose anything or be deactivated.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/group.userName"
          },
          "examples": [
            [
              "break.glass@company.com"
            ]
          ]
        }
      }
    },
    "safety.removalLimit": {
      "title": "a percentage such as 25%, a number of people, or { percent: 25, people: 5 }",
      "description": "`25%`: removals are too many when they are more than 25 % and more than 5 people; `0%`: any are. A number: more than that many people. A mapping says both.",
      "type": [
        "string",
        "integer",
        "object"
      ],
      "pattern": "^(100|[0-9]{1,2}(\\.[0-9]+)?)%$",
      "minimum": 0,
      "required": [
        "percent"
      ],
      "additionalProperties": false,
      "properties": {
        "percent": {
          "title": "a number from 0 to 100",
          "description": "Share of the members, in percent.",
          "type": "number",
          "minimum": 0,
          "maximum": 100
        },
        "people": {
          "title": "a whole number, 0 or more",
          "description": "Removals up to this many people are never too many. Left out: 5, or 0 beside 0 percent.",
          "type": "integer",
          "minimum": 0
        }
      },
      "examples": [
        "25%",
        10,
        {
          "percent": 25,
          "people": 5
        }
      ]
    },
    "group.userName": {
      "title": "a userName",
      "description": "A person by userName; upper and lower case are the same.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "jane.roe@company.com"
      ]
    },
    "safety.journalSettings": {
      "title": "a mapping with names",
      "description": "What the record of each run, `.rollcall/runs/<run>.ndjson`, holds.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "names": {
          "title": "true or false",
          "description": "Whether it names people and holds the values of their attributes; true unless said. Without them it knows people by their ids, and an undo cannot restore their attributes.",
          "type": "boolean"
        }
      }
    },
    "access.catalogue": {
      "title": "a mapping from keys to catalogue entries",
      "description": "What may be granted, each under a key of your choice. Only what is listed here is ever given or taken away.",
      "type": "object",
      "propertyNames": {
        "$ref": "#/$defs/group.key"
      },
      "additionalProperties": {
        "$ref": "#/$defs/access.catalogueEntry"
      },
      "examples": [
        {
          "billing": {
            "name": "Billing"
          }
        }
      ]
    },
    "access.catalogueEntry": {
      "title": "a mapping with name, id or both",
      "description": "One skill, language or role, as the server knows it.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "name": {
          "title": "a name",
          "description": "The name on the server, to the letter.",
          "type": "string",
          "minLength": 1,
          "maxLength": 256,
          "examples": [
            "Tech Support"
          ]
        },
        "id": {
          "title": "an id",
          "description": "The server's own identifier.",
          "type": [
            "string",
            "integer"
          ],
          "minLength": 1,
          "minimum": 0,
          "maximum": 9007199254740991,
          "examples": [
            "4f3a2c1e-0b9d-4c56-8a77-1f2e3d4c5b6a"
          ]
        }
      },
      "allOf": [
        {
          "title": "name, id or both",
          "anyOf": [
            {
              "required": [
                "name"
              ]
            },
            {
              "required": [
                "id"
              ]
            }
          ]
        }
      ]
    },
    "group.groups": {
      "title": "a mapping from group keys to groups",
      "description": "The groups, each under a key of your choice. The key is the group's address in plans and flags (`group/support-tier1`) and never reaches the server, so the name people see can change without it.",
      "type": "object",
      "propertyNames": {
        "$ref": "#/$defs/group.key"
      },
      "additionalProperties": {
        "$ref": "#/$defs/group.group"
      }
    },
    "group.group": {
      "title": "a mapping that describes a group",
      "description": "One group of the directory.",
      "type": "object",
      "required": [
        "displayName"
      ],
      "additionalProperties": false,
      "properties": {
        "displayName": {
          "$ref": "#/$defs/group.groupName",
          "description": "The name people see. A group is found by its externalId, else by this name.",
          "examples": [
            "Support Tier 1"
          ]
        },
        "externalId": {
          "title": "an identifier of 1 to 256 characters",
          "description": "Your own identifier of the group (SCIM `externalId`). With it the group is recognised even after somebody renamed it.",
          "type": "string",
          "minLength": 1,
          "maxLength": 256,
          "examples": [
            "hris_grp_8842"
          ]
        },
        "owner": {
          "title": "a person or team",
          "description": "Who answers for the group: a person or a team. Shown in plans, not sent to the server.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "@cc-platform"
          ]
        },
        "previously": {
          "title": "a list of former names",
          "description": "Former names, newest first. A group found under one of them is renamed instead of being left behind beside a new one.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/group.groupName"
          },
          "examples": [
            [
              "Support L1"
            ]
          ]
        },
        "membership": {
          "$ref": "#/$defs/group.membership"
        },
        "members": {
          "title": "a list of members",
          "description": "Who should be a member. Left out, the members are not managed; an empty list means nobody.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/group.member"
          }
        },
        "except": {
          "title": "a list of people",
          "description": "People who must not be members, whatever a rule or a nested group says.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/group.person"
          },
          "examples": [
            [
              "contractor@company.com"
            ]
          ]
        },
        "skills": {
          "$ref": "#/$defs/access.skillGrants"
        },
        "languages": {
          "$ref": "#/$defs/access.languageGrants"
        },
        "roles": {
          "$ref": "#/$defs/access.roleGrants"
        },
        "attributes": {
          "$ref": "#/$defs/attributes.attributes",
          "description": "SCIM attributes of the group beside `displayName` and `externalId`. An attribute of an extension has the URN of its schema in front; null means no value.",
          "examples": [
            {
              "urn:acme:2.0:Group:costCenter": "4711"
            }
          ]
        },
        "allowEmpty": {
          "title": "true or false",
          "description": "Confirms that an `exact` group may lose its last member.",
          "type": "boolean",
          "default": false
        },
        "protect": {
          "title": "true or false",
          "description": "The group may not be deleted, renamed or lose members until this is taken away.",
          "type": "boolean",
          "default": false
        }
      }
    },
    "group.groupName": {
      "title": "a name of 1 to 256 characters without control characters or blanks at its ends",
      "type": "string",
      "maxLength": 256,
      "pattern": "^[^\\s\\p{Cc}]([^\\p{Cc}]*[^\\s\\p{Cc}])?$"
    },
    "group.member": {
      "title": "a userName, or a mapping with one of user, externalId, id, group and where",
      "description": "A person by userName, or a mapping that names a person, a nested group or a rule, with dates and a reason if need be.",
      "type": [
        "string",
        "object"
      ],
      "minLength": 1,
      "additionalProperties": false,
      "properties": {
        "user": {
          "$ref": "#/$defs/group.userName"
        },
        "externalId": {
          "$ref": "#/$defs/group.externalId"
        },
        "id": {
          "$ref": "#/$defs/group.id"
        },
        "group": {
          "title": "the key of a group",
          "description": "Another group of this manifest, by its key. Where the server cannot nest groups, its people become members.",
          "type": "string",
          "minLength": 1
        },
        "where": {
          "title": "a SCIM filter",
          "description": "A rule: everybody the SCIM filter (RFC 7644 section 3.4.2.2) selects.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "title co \"Tier 1\" and active eq true"
          ]
        },
        "from": {
          "$ref": "#/$defs/group.date",
          "description": "First day of the membership (UTC)."
        },
        "until": {
          "$ref": "#/$defs/group.date",
          "description": "Last day of the membership, that day included (UTC)."
        },
        "reason": {
          "$ref": "#/$defs/group.reason"
        }
      },
      "if": {
        "type": "object"
      },
      "then": {
        "title": "exactly one of user, externalId, id, group and where",
        "oneOf": [
          {
            "required": [
              "user"
            ]
          },
          {
            "required": [
              "externalId"
            ]
          },
          {
            "required": [
              "id"
            ]
          },
          {
            "required": [
              "group"
            ]
          },
          {
            "required": [
              "where"
            ]
          }
        ]
      }
    },
    "group.externalId": {
      "title": "an externalId",
      "description": "A person by your own identifier (SCIM `externalId`), exactly as written there.",
      "type": "string",
      "minLength": 1
    },
    "group.id": {
      "title": "an id",
      "description": "A person by the server's identifier.",
      "type": "string",
      "minLength": 1
    },
    "group.date": {
      "title": "a date such as 2026-12-31",
      "type": "string",
      "format": "date",
      "examples": [
        "2026-12-31"
      ]
    },
    "group.reason": {
      "title": "a few words",
      "description": "Why, for the people who read the plan: a ticket, a sentence.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "INC-42"
      ]
    },
    "group.person": {
      "title": "a userName, or a mapping with one of user, externalId and id",
      "description": "A person by userName, or a mapping that names the person otherwise.",
      "type": [
        "string",
        "object"
      ],
      "minLength": 1,
      "additionalProperties": false,
      "properties": {
        "user": {
          "$ref": "#/$defs/group.userName"
        },
        "externalId": {
          "$ref": "#/$defs/group.externalId"
        },
        "id": {
          "$ref": "#/$defs/group.id"
        }
      },
      "if": {
        "type": "object"
      },
      "then": {
        "title": "exactly one of user, externalId and id",
        "oneOf": [
          {
            "required": [
              "user"
            ]
          },
          {
            "required": [
              "externalId"
            ]
          },
          {
            "required": [
              "id"
            ]
          }
        ]
      }
    },
    "access.skillGrants": {
      "title": "a list of skills, or a mapping with mode and grant",
      "description": "The skills that members should hold.",
      "type": [
        "array",
        "object"
      ],
      "items": {
        "$ref": "#/$defs/access.skillGrant"
      },
      "required": [
        "grant"
      ],
      "additionalProperties": false,
      "properties": {
        "mode": {
          "$ref": "#/$defs/access.grantMode"
        },
        "grant": {
          "title": "a list of skills",
          "description": "The skills, by their keys in the catalogue, each with a proficiency if need be.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/access.skillGrant"
          }
        }
      },
      "examples": [
        [
          "billing",
          {
            "skill": "tech",
            "proficiency": 3
          }
        ]
      ]
    },
    "access.skillGrant": {
      "title": "the key of a skill, or a mapping with skill and proficiency",
      "description": "One skill.",
      "type": [
        "string",
        "object"
      ],
      "minLength": 1,
      "required": [
        "skill"
      ],
      "additionalProperties": false,
      "properties": {
        "skill": {
          "title": "the key of a skill",
          "description": "A skill, by its key under `skills`.",
          "type": "string",
          "minLength": 1
        },
        "proficiency": {
          "$ref": "#/$defs/access.proficiency"
        }
      }
    },
    "access.proficiency": {
      "title": "a number from 0 to 5",
      "description": "How well. Left out, it stays as it is, and the server decides for who did not have it.",
      "type": "number",
      "minimum": 0,
      "maximum": 5
    },
    "access.languageGrants": {
      "title": "a list of languages, or a mapping with mode and grant",
      "description": "The languages that members should hold.",
      "type": [
        "array",
        "object"
      ],
      "items": {
        "$ref": "#/$defs/access.languageGrant"
      },
      "required": [
        "grant"
      ],
      "additionalProperties": false,
      "properties": {
        "mode": {
          "$ref": "#/$defs/access.grantMode"
        },
        "grant": {
          "title": "a list of languages",
          "description": "The languages, by their keys in the catalogue, each with a proficiency if need be.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/access.languageGrant"
          }
        }
      },
      "examples": [
        [
          {
            "language": "german",
            "proficiency": 4
          }
        ]
      ]
    },
    "access.languageGrant": {
      "title": "the key of a language, or a mapping with language and proficiency",
      "description": "One language.",
      "type": [
        "string",
        "object"
      ],
      "minLength": 1,
      "required": [
        "language"
      ],
      "additionalProperties": false,
      "properties": {
        "language": {
          "title": "the key of a language",
          "description": "A language, by its key under `languages`.",
          "type": "string",
          "minLength": 1
        },
        "proficiency": {
          "$ref": "#/$defs/access.proficiency"
        }
      }
    },
    "access.roleGrants": {
      "title": "a list of roles, or a mapping with mode and grant",
      "description": "The roles that members should hold.",
      "type": [
        "array",
        "object"
      ],
      "items": {
        "$ref": "#/$defs/access.roleKey"
      },
      "required": [
        "grant"
      ],
      "additionalProperties": false,
      "properties": {
        "mode": {
          "$ref": "#/$defs/access.grantMode"
        },
        "grant": {
          "title": "a list of roles",
          "description": "The roles, by their keys in the catalogue.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/access.roleKey"
          }
        }
      },
      "examples": [
        [
          "agent"
        ]
      ]
    },
    "access.roleKey": {
      "title": "the key of a role",
      "description": "A role, by its key under `roles`.",
      "type": "string",
      "minLength": 1
    },
    "attributes.attributes": {
      "title": "a mapping from attributes to values",
      "description": "Further SCIM attributes and the values they should have. An attribute of an extension has the URN of its schema in front; null means no value.",
      "type": "object",
      "additionalProperties": {
        "$ref": "#/$defs/attributes.attributeValue"
      },
      "examples": [
        {
          "title": "Agent"
        }
      ]
    },
    "attributes.attributeValue": {
      "title": "a value",
      "description": "Any value the attribute can have; null means no value.",
      "type": [
        "string",
        "number",
        "boolean",
        "array",
        "object",
        "null"
      ]
    },
    "access.rolePolicy": {
      "title": "a mapping of rules about roles",
      "description": "Who may hold which role. What a plan would do against it is blocked; what is against it already is a warning.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "allow": {
          "$ref": "#/$defs/access.allow"
        },
        "conflicts": {
          "title": "a list of conflicts",
          "description": "Roles that nobody may hold together.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/access.conflict"
          }
        },
        "limits": {
          "title": "a mapping from roles to limits",
          "description": "How many active people must and may hold a role.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/access.limit"
          },
          "examples": [
            {
              "admin": {
                "min": 2,
                "max": 5
              }
            }
          ]
        },
        "nesting": {
          "title": "a mapping with restrictedParents",
          "description": "What groups may not contain.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "restrictedParents": {
              "title": "a list of group keys",
              "description": "Groups of this manifest, by their keys, that may not have groups inside.",
              "type": "array",
              "items": {
                "title": "the key of a group",
                "description": "A group, by its key under `groups`.",
                "type": "string",
                "minLength": 1
              }
            }
          }
        },
        "requireApproval": {
          "title": "a list of roles",
          "description": "Roles that are given only when the command line says so: `--allow-roles`.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/access.roleKey"
          },
          "examples": [
            [
              "admin"
            ]
          ]
        },
        "waivers": {
          "title": "a list of waivers",
          "description": "Exceptions to these rules, each until a day and on somebody's word.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/access.waiver"
          }
        }
      }
    },
    "access.allow": {
      "title": "a mapping with by, rules and otherwise",
      "description": "Which roles people may hold, by the value of one of their attributes.",
      "type": "object",
      "required": [
        "by",
        "rules",
        "otherwise"
      ],
      "additionalProperties": false,
      "properties": {
        "by": {
          "title": "an attribute of people",
          "description": "The attribute whose value decides, as it is after the mappings.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"
          ]
        },
        "rules": {
          "title": "a mapping from values to lists of roles",
          "description": "For each value the roles that people with it may hold. Upper and lower case are the same.",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": {
            "title": "a list of roles",
            "description": "The roles that people with this value may hold; an empty list means none.",
            "type": "array",
            "items": {
              "$ref": "#/$defs/access.roleKey"
            }
          },
          "examples": [
            {
              "Support": [
                "agent",
                "supervisor"
              ]
            }
          ]
        },
        "otherwise": {
          "title": "a list of roles",
          "description": "The roles that everybody else may hold; an empty list means none.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/access.roleKey"
          }
        }
      }
    },
    "access.conflict": {
      "title": "a mapping with roles and reason",
      "description": "Roles of which nobody may hold all.",
      "type": "object",
      "required": [
        "roles"
      ],
      "additionalProperties": false,
      "properties": {
        "roles": {
          "title": "a list of two roles or more, each once",
          "description": "The roles that exclude each other.",
          "type": "array",
          "minItems": 2,
          "uniqueItems": true,
          "items": {
            "$ref": "#/$defs/access.roleKey"
          },
          "examples": [
            [
              "billing-admin",
              "auditor"
            ]
          ]
        },
        "reason": {
          "$ref": "#/$defs/group.reason",
          "description": "Why they exclude each other.",
          "examples": [
            "separation of duties"
          ]
        }
      }
    },
    "access.limit": {
      "title": "a mapping with min, max or both",
      "description": "How many active people must and may hold the role.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "min": {
          "title": "a whole number, 0 or more",
          "description": "As many people must hold the role at least.",
          "type": "integer",
          "minimum": 0
        },
        "max": {
          "title": "a whole number, 0 or more",
          "description": "As many people may hold the role at most.",
          "type": "integer",
          "minimum": 0
        }
      },
      "allOf": [
        {
          "title": "min, max or both",
          "anyOf": [
            {
              "required": [
                "min"
              ]
            },
            {
              "required": [
                "max"
              ]
            }
          ]
        }
      ]
    },
    "access.waiver": {
      "title": "a mapping that describes a waiver",
      "description": "An exception that somebody answers for until a day.",
      "type": "object",
      "required": [
        "rule",
        "until",
        "reason",
        "owner"
      ],
      "additionalProperties": false,
      "properties": {
        "rule": {
          "description": "The rule that is suspended: `allow` and `conflicts` for a user, `limits` for a role, `nesting` for a group.",
          "enum": [
            "allow",
            "conflicts",
            "limits",
            "nesting"
          ]
        },
        "user": {
          "$ref": "#/$defs/group.userName",
          "description": "Whom it concerns, by userName."
        },
        "role": {
          "$ref": "#/$defs/access.roleKey",
          "description": "Which role it concerns. For a user it may be left out: then every role the rule speaks of."
        },
        "group": {
          "title": "the key of a group",
          "description": "Which group it concerns, by its key under `groups`.",
          "type": "string",
          "minLength": 1
        },
        "until": {
          "$ref": "#/$defs/group.date",
          "description": "Last day of the waiver, that day included (UTC)."
        },
        "reason": {
          "$ref": "#/$defs/group.reason"
        },
        "owner": {
          "title": "a person or team",
          "description": "Who answers for the waiver.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "@security"
          ]
        }
      },
      "allOf": [
        {
          "if": {
            "required": [
              "rule"
            ],
            "properties": {
              "rule": {
                "const": "allow"
              }
            }
          },
          "then": {
            "required": [
              "user"
            ],
            "properties": {
              "group": false
            }
          }
        },
        {
          "if": {
            "required": [
              "rule"
            ],
            "properties": {
              "rule": {
                "const": "conflicts"
              }
            }
          },
          "then": {
            "required": [
              "user"
            ],
            "properties": {
              "group": false
            }
          }
        },
        {
          "if": {
            "required": [
              "rule"
            ],
            "properties": {
              "rule": {
                "const": "limits"
              }
            }
          },
          "then": {
            "required": [
              "role"
            ],
            "properties": {
              "user": false,
              "group": false
            }
          }
        },
        {
          "if": {
            "required": [
              "rule"
            ],
            "properties": {
              "rule": {
                "const": "nesting"
              }
            }
          },
          "then": {
            "required": [
              "group"
            ],
            "properties": {
              "user": false,
              "role": false
            }
          }
        }
      ]
    },
    "attributes.sources": {
      "title": "a mapping from names to sources",
      "description": "Where records come from, each source under a name for the mappings.",
      "type": "object",
      "propertyNames": {
        "$ref": "#/$defs/group.key"
      },
      "additionalProperties": {
        "$ref": "#/$defs/attributes.source"
      }
    },
    "attributes.source": {
      "title": "a mapping that describes a source",
      "description": "One source of records: a file, an HTTP address, an LDAP directory, or events that are sent to the service.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "csv": {
          "$ref": "#/$defs/attributes.dataFile",
          "description": "A CSV file whose first line names the columns."
        },
        "json": {
          "$ref": "#/$defs/attributes.dataFile",
          "description": "A JSON file."
        },
        "yaml": {
          "$ref": "#/$defs/attributes.dataFile",
          "description": "A YAML file."
        },
        "ndjson": {
          "$ref": "#/$defs/attributes.dataFile",
          "description": "A file with one JSON record on each line."
        },
        "http": {
          "$ref": "#/$defs/attributes.httpSource"
        },
        "ldap": {
          "$ref": "#/$defs/attributes.ldapSource"
        },
        "events": {
          "$ref": "#/$defs/attributes.eventsSource"
        },
        "delimiter": {
          "title": "one character",
          "description": "What separates the columns of the CSV file.",
          "type": "string",
          "pattern": "^[^\"\\r\\n]$",
          "default": ","
        },
        "items": {
          "$ref": "#/$defs/attributes.expression",
          "description": "A JSONata expression over the whole document that yields its records. Left out, the document itself is the list.",
          "examples": [
            "data.employees"
          ]
        }
      },
      "allOf": [
        {
          "title": "exactly one of csv, json, yaml, ndjson, http, ldap and events",
          "oneOf": [
            {
              "required": [
                "csv"
              ]
            },
            {
              "required": [
                "json"
              ]
            },
            {
              "required": [
                "yaml"
              ]
            },
            {
              "required": [
                "ndjson"
              ]
            },
            {
              "required": [
                "http"
              ]
            },
            {
              "required": [
                "ldap"
              ]
            },
            {
              "required": [
                "events"
              ]
            }
          ]
        },
        {
          "if": {
            "anyOf": [
              {
                "required": [
                  "json"
                ]
              },
              {
                "required": [
                  "yaml"
                ]
              }
            ]
          },
          "then": {},
          "else": {
            "properties": {
              "items": false
            }
          }
        },
        {
          "if": {
            "required": [
              "csv"
            ]
          },
          "then": {},
          "else": {
            "properties": {
              "delimiter": false
            }
          }
        }
      ],
      "examples": [
        {
          "csv": "data/hr.csv"
        }
      ]
    },
    "attributes.dataFile": {
      "title": "the path of a file inside the folder of rollcall.yaml",
      "description": "A file inside the folder of rollcall.yaml, relative to it.",
      "type": "string",
      "minLength": 1,
      "examples": [
        "data/hr.csv"
      ]
    },
    "attributes.httpSource": {
      "title": "a mapping that describes an HTTP source",
      "description": "Records as JSON from an HTTP address, page by page if need be.",
      "type": "object",
      "required": [
        "url"
      ],
      "additionalProperties": false,
      "properties": {
        "url": {
          "$ref": "#/$defs/target.url",
          "description": "The address of the first page."
        },
        "auth": {
          "$ref": "#/$defs/attributes.sourceAuth"
        },
        "headers": {
          "title": "a mapping from header names to values",
          "description": "Further request headers. Those that carry credentials are references to an environment variable or a file.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/target.reference"
          },
          "examples": [
            {
              "Accept": "application/json",
              "X-Api-Key": {
                "env": "HR_API_KEY"
              }
            }
          ]
        },
        "items": {
          "$ref": "#/$defs/attributes.expression",
          "description": "A JSONata expression over a page that yields its records. Left out, the page itself is the list.",
          "examples": [
            "data.employees"
          ]
        },
        "next": {
          "$ref": "#/$defs/attributes.expression",
          "description": "A JSONata expression over a page that yields the address of the next one. Left out, the `Link` header says it (RFC 8288).",
          "examples": [
            "links.next"
          ]
        },
        "timeout": {
          "$ref": "#/$defs/attributes.seconds"
        }
      }
    },
    "attributes.sourceAuth": {
      "title": "token; or username and password",
      "description": "How rollcall proves who it is: a bearer token, or a name and password (HTTP Basic). Secrets are references to an environment variable or a file, never the secret itself.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "token": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the bearer token is kept."
        },
        "username": {
          "$ref": "#/$defs/target.reference",
          "description": "The name for HTTP Basic."
        },
        "password": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the password for HTTP Basic is kept."
        }
      },
      "oneOf": [
        {
          "required": [
            "token"
          ],
          "maxProperties": 1
        },
        {
          "required": [
            "username",
            "password"
          ],
          "maxProperties": 2
        }
      ]
    },
    "attributes.expression": {
      "title": "a JSONata expression",
      "description": "A JSONata expression over the record.",
      "type": "string",
      "minLength": 1
    },
    "attributes.seconds": {
      "title": "a number of seconds above 0 and up to 600",
      "description": "Seconds that one request may take.",
      "type": "number",
      "exclusiveMinimum": 0,
      "maximum": 600,
      "default": 60
    },
    "attributes.ldapSource": {
      "title": "a mapping that describes an LDAP source",
      "description": "Entries of an LDAP directory; each becomes a record with its `dn` and the attributes named.",
      "type": "object",
      "required": [
        "url",
        "baseDn",
        "filter",
        "attributes"
      ],
      "additionalProperties": false,
      "properties": {
        "url": {
          "title": "a URL that begins with ldaps:// or ldap:// and names a host, or { env: NAME }",
          "description": "The server, such as `ldaps://ldap.company.com`.",
          "type": [
            "string",
            "object"
          ],
          "pattern": "^ldaps?://[^\\s/?#@]+/?$",
          "minProperties": 1,
          "maxProperties": 1,
          "additionalProperties": false,
          "properties": {
            "env": {
              "$ref": "#/$defs/target.variable"
            },
            "file": {
              "$ref": "#/$defs/target.path"
            }
          }
        },
        "bindDn": {
          "$ref": "#/$defs/target.reference",
          "description": "Who binds. Left out, the bind is anonymous."
        },
        "bindPassword": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the password of the bind is kept."
        },
        "baseDn": {
          "title": "a distinguished name",
          "description": "Where the search begins.",
          "type": "string",
          "examples": [
            "ou=people,dc=company,dc=com"
          ]
        },
        "scope": {
          "description": "How far the search goes below `baseDn`: the entry itself, its children, or everything.",
          "enum": [
            "base",
            "one",
            "sub"
          ],
          "default": "sub"
        },
        "filter": {
          "title": "an LDAP filter such as (objectClass=inetOrgPerson)",
          "description": "Which entries are taken (RFC 4515).",
          "type": "string",
          "pattern": "^\\([\\s\\S]+\\)$",
          "examples": [
            "(objectClass=inetOrgPerson)"
          ]
        },
        "attributes": {
          "title": "a list of attribute names, each once",
          "description": "The attributes to read. A name that ends in `[]` is always a list; of any other attribute the first value is taken. `;base64` marks bytes.",
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "title": "an LDAP attribute, with ;base64 for bytes and [] for a list",
            "description": "An LDAP attribute such as `employeeNumber` or `memberOf[]`.",
            "type": "string",
            "pattern": "^([A-Za-z][A-Za-z0-9-]*|[0-9]+(\\.[0-9]+)+)(;[A-Za-z0-9-]+)*(\\[\\])?$"
          },
          "examples": [
            [
              "employeeNumber",
              "memberOf[]"
            ]
          ]
        },
        "startTls": {
          "title": "true or false",
          "description": "Whether an `ldap://` connection is encrypted before the bind (RFC 4511 section 4.14).",
          "type": "boolean",
          "default": false
        },
        "caFile": {
          "$ref": "#/$defs/attributes.dataFile",
          "description": "Certificates (PEM) to trust instead of the well-known ones, in the folder of rollcall.yaml.",
          "examples": [
            "certificates/ldap-ca.pem"
          ]
        },
        "pageSize": {
          "title": "a whole number from 1 to 10000",
          "description": "Entries for one page (RFC 2696).",
          "type": "integer",
          "minimum": 1,
          "maximum": 10000
        },
        "timeout": {
          "$ref": "#/$defs/attributes.seconds"
        }
      },
      "dependentRequired": {
        "bindDn": [
          "bindPassword"
        ],
        "bindPassword": [
          "bindDn"
        ]
      }
    },
    "attributes.eventsSource": {
      "title": "a mapping that describes a source of events",
      "description": "Records that come one by one, as signed events to `rollcall serve`. What counts of a person is the latest event about them that took effect.",
      "type": "object",
      "required": [
        "key",
        "secret"
      ],
      "additionalProperties": false,
      "properties": {
        "key": {
          "title": "the name of a field; names below one another with dots between",
          "description": "The field of a record that says whom it is about. Events of one person take effect in the order in which they come.",
          "type": "string",
          "pattern": "^[^.\\s]+(\\.[^.\\s]+)*$",
          "examples": [
            "employeeId",
            "person.number"
          ]
        },
        "secret": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the secret is kept that senders sign with (HMAC-SHA-256)."
        },
        "tolerance": {
          "title": "a duration from 10s to 1h, or a number of seconds from 10 to 3600",
          "description": "How far the time in a signature may be from ours. An event that was signed earlier is refused.",
          "type": [
            "string",
            "integer"
          ],
          "pattern": "^(([1-9][0-9]{1,2}|[12][0-9]{3}|3[0-5][0-9]{2}|3600)s|([1-9]|[1-5][0-9]|60)m|1h)$",
          "minimum": 10,
          "maximum": 3600,
          "default": "5m"
        }
      }
    },
    "attributes.attributeMappings": {
      "title": "a mapping from names to attribute mappings",
      "description": "How records of a source become attributes of people, each mapping under a name of your choice.",
      "type": "object",
      "propertyNames": {
        "$ref": "#/$defs/group.key"
      },
      "additionalProperties": {
        "$ref": "#/$defs/attributes.attributeMapping"
      }
    },
    "attributes.attributeMapping": {
      "title": "a mapping that describes an attribute mapping",
      "description": "Records of one source, the people they belong to, and the attributes they set.",
      "type": "object",
      "required": [
        "source",
        "match",
        "set"
      ],
      "additionalProperties": false,
      "properties": {
        "source": {
          "title": "the name of a source",
          "description": "The source whose records are taken, by its name under `sources`.",
          "type": "string",
          "minLength": 1
        },
        "match": {
          "title": "one attribute and the expression it must equal",
          "description": "A person and a record belong together when this attribute of the person equals what the JSONata expression yields over the record.",
          "type": "object",
          "minProperties": 1,
          "maxProperties": 1,
          "additionalProperties": {
            "$ref": "#/$defs/attributes.expression"
          },
          "examples": [
            {
              "externalId": "employeeId"
            }
          ]
        },
        "set": {
          "title": "a mapping from attributes to expressions",
          "description": "The SCIM attributes that are set, each with a JSONata expression over the record.",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": {
            "$ref": "#/$defs/attributes.mappedValue"
          },
          "examples": [
            {
              "title": "jobTitle"
            }
          ]
        },
        "whenMissing": {
          "$ref": "#/$defs/attributes.whenMissing"
        },
        "unmatched": {
          "description": "What it means that a record fits nobody. `ignore`: nothing. `warn`: a warning with their number. `error`: no plan is made. Left out: `warn`; `ignore` where records come as events, which cannot say `error`.",
          "enum": [
            "ignore",
            "warn",
            "error"
          ]
        }
      }
    },
    "attributes.mappedValue": {
      "title": "a JSONata expression, or a mapping with value, default and whenMissing",
      "description": "Where the attribute's value comes from.",
      "type": [
        "string",
        "object"
      ],
      "minLength": 1,
      "required": [
        "value"
      ],
      "additionalProperties": false,
      "properties": {
        "value": {
          "$ref": "#/$defs/attributes.expression"
        },
        "default": {
          "title": "a value other than null",
          "description": "Taken where the expression yields nothing.",
          "type": [
            "string",
            "number",
            "boolean",
            "array",
            "object"
          ]
        },
        "whenMissing": {
          "$ref": "#/$defs/attributes.whenMissing"
        }
      },
      "examples": [
        "jobTitle",
        {
          "value": "costCenter",
          "default": "UNASSIGNED"
        }
      ]
    },
    "attributes.whenMissing": {
      "description": "What happens where an expression yields nothing and there is no default. `keep`: the attribute stays as it is. `clear`: it loses its value.",
      "enum": [
        "keep",
        "clear"
      ],
      "default": "keep"
    },
    "attributes.users": {
      "title": "a mapping from userNames to people",
      "description": "People this manifest itself speaks of, by userName. Upper and lower case are the same.",
      "type": "object",
      "additionalProperties": {
        "$ref": "#/$defs/attributes.user"
      },
      "examples": [
        {
          "jane.roe@company.com": {
            "active": false
          }
        }
      ]
    },
    "attributes.user": {
      "title": "a mapping that describes a person",
      "description": "One person of the directory.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "active": {
          "title": "true or false",
          "description": "Whether the person can sign in. Left out, it stays as it is.",
          "type": "boolean"
        },
        "create": {
          "title": "true or false",
          "description": "The person is created when the directory has nobody of this userName.",
          "type": "boolean",
          "default": false
        },
        "owner": {
          "title": "a person or team",
          "description": "Who answers for this entry: a person or a team. Shown in plans, not sent to the server.",
          "type": "string",
          "minLength": 1,
          "examples": [
            "@cc-platform"
          ]
        },
        "attributes": {
          "$ref": "#/$defs/attributes.attributes"
        }
      }
    },
    "notify.notify": {
      "title": "a mapping from names to receivers",
      "description": "Who is told of what happens: by a signed webhook, or by SCIM, each under a name of your choice.",
      "type": "object",
      "propertyNames": {
        "$ref": "#/$defs/group.key"
      },
      "additionalProperties": {
        "$ref": "#/$defs/notify.receiver"
      }
    },
    "notify.receiver": {
      "title": "a mapping that describes a receiver",
      "description": "Somebody who is told, and of what.",
      "type": "object",
      "required": [
        "on"
      ],
      "additionalProperties": false,
      "properties": {
        "on": {
          "title": "a list of what is told, each once",
          "description": "What the receiver is told of. A SCIM receiver is told of groups alone.",
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "$ref": "#/$defs/notify.messageType"
          },
          "examples": [
            [
              "scim.group.updated",
              "run.finished"
            ]
          ]
        },
        "targets": {
          "title": "a list of target names, which may contain *",
          "description": "The targets it is told about, by their names; all unless said.",
          "type": "array",
          "minItems": 1,
          "items": {
            "title": "a name, or a pattern with *",
            "description": "A name, or a pattern with `*` for anything.",
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "acme",
              "eu-*"
            ]
          ]
        },
        "webhook": {
          "$ref": "#/$defs/notify.webhook"
        },
        "scim": {
          "$ref": "#/$defs/notify.scimReceiver"
        },
        "allowHosts": {
          "title": "a list of hosts",
          "description": "Hosts that may be spoken to although their address is private, or their URL begins with http://. Whatever is not listed here has to be public.",
          "type": "array",
          "items": {
            "title": "a host name, *. and a domain, or an IP address (one of IPv6 in brackets), without a port",
            "description": "A host such as `hooks.internal`, `*.internal` or `10.0.0.7`.",
            "type": "string",
            "pattern": "^((\\*\\.)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*|\\[[0-9A-Fa-f:.]+\\])$"
          },
          "examples": [
            [
              "hooks.internal"
            ]
          ]
        }
      },
      "allOf": [
        {
          "title": "exactly one of webhook and scim",
          "oneOf": [
            {
              "required": [
                "webhook"
              ]
            },
            {
              "required": [
                "scim"
              ]
            }
          ]
        }
      ]
    },
    "notify.messageType": {
      "title": "what happened",
      "description": "A group was created or changed, a person was changed, a run has ended, the directory differs from the manifest, or a plan was blocked.",
      "enum": [
        "scim.group.created",
        "scim.group.updated",
        "scim.user.updated",
        "run.finished",
        "drift.detected",
        "plan.blocked"
      ]
    },
    "notify.webhook": {
      "title": "a mapping that describes a webhook",
      "description": "An address that takes messages as JSON (HTTP POST), signed with HMAC-SHA-256.",
      "type": "object",
      "required": [
        "url",
        "secret"
      ],
      "additionalProperties": false,
      "properties": {
        "url": {
          "$ref": "#/$defs/target.url",
          "description": "Where messages are sent. Redirects are not followed. An address that is itself a secret is a reference: `{ env: NAME }`."
        },
        "secret": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the secret is kept that messages are signed with."
        },
        "headers": {
          "title": "a mapping from header names to values",
          "description": "Further request headers. Those that carry credentials are references to an environment variable or a file.",
          "type": "object",
          "additionalProperties": {
            "$ref": "#/$defs/target.reference"
          },
          "examples": [
            {
              "X-Tenant": "fennmark",
              "Authorization": {
                "env": "HOOK_AUTHORIZATION"
              }
            }
          ]
        },
        "template": {
          "$ref": "#/$defs/attributes.expression",
          "description": "A JSONata expression over the message that yields the body. Left out, the body is the message.",
          "examples": [
            "{ \"text\": group.displayName & \" has changed\" }"
          ]
        }
      }
    },
    "notify.scimReceiver": {
      "title": "a mapping that describes a SCIM receiver",
      "description": "Another identity provider, in which the same groups get the same changes of members (RFC 7644 section 3.5.2), with credentials of its own.",
      "type": "object",
      "required": [
        "baseUrl",
        "auth"
      ],
      "additionalProperties": false,
      "properties": {
        "baseUrl": {
          "$ref": "#/$defs/target.url",
          "description": "Where its SCIM endpoints begin, such as `https://idp.company.com/scim/v2`."
        },
        "auth": {
          "$ref": "#/$defs/target.auth"
        },
        "profile": {
          "title": "a mapping of overrides",
          "description": "Overrides of single facts about the server, as in a target.",
          "type": "object",
          "default": {}
        },
        "groupBy": {
          "description": "The attribute by which the same group is found there.",
          "enum": [
            "externalId",
            "displayName"
          ],
          "default": "displayName"
        },
        "userBy": {
          "description": "The attribute by which the same person is found there.",
          "enum": [
            "externalId",
            "userName"
          ],
          "default": "userName"
        }
      }
    },
    "service.service": {
      "title": "a mapping that describes the service",
      "description": "What holds for `rollcall serve`.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "tokens": {
          "title": "a mapping from names to tokens",
          "description": "Who may ask the service for what, each under a name that log lines and journals show.",
          "type": "object",
          "propertyNames": {
            "$ref": "#/$defs/group.key"
          },
          "additionalProperties": {
            "$ref": "#/$defs/service.token"
          }
        }
      }
    },
    "service.token": {
      "title": "a mapping that describes a token",
      "description": "A bearer token, and what whoever holds it may do.",
      "type": "object",
      "required": [
        "token",
        "scopes"
      ],
      "additionalProperties": false,
      "properties": {
        "token": {
          "$ref": "#/$defs/target.secret",
          "description": "Where the token is kept."
        },
        "scopes": {
          "title": "a list of read, plan, apply and events, each once",
          "description": "`read`: status and runs. `plan` and `apply`: named groups. `events`: parked events and deliveries.",
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "title": "read, plan, apply or events",
            "description": "One thing that may be done.",
            "enum": [
              "read",
              "plan",
              "apply",
              "events"
            ]
          },
          "examples": [
            [
              "read",
              "plan"
            ]
          ]
        },
        "targets": {
          "title": "a list of target names, which may contain *",
          "description": "The targets it holds for, by their names; all unless said.",
          "type": "array",
          "minItems": 1,
          "items": {
            "title": "a name, or a pattern with *",
            "description": "A name, or a pattern with `*` for anything.",
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "acme",
              "eu-*"
            ]
          ]
        },
        "groups": {
          "title": "a list of group keys, which may contain *",
          "description": "The groups that may be planned and applied, by their keys; all unless said.",
          "type": "array",
          "minItems": 1,
          "items": {
            "title": "a name, or a pattern with *",
            "description": "A name, or a pattern with `*` for anything.",
            "type": "string",
            "minLength": 1
          },
          "examples": [
            [
              "support-*"
            ]
          ]
        }
      }
    }
  }
};
