// Generated from schemas/plan.schema.json by npm run generate; edit the schema, not this file.
// <stdin>
var validatePlan = validate20;
var schema31 = { "$id": "plan.schema.json", "title": "Plan", "type": "object", "additionalProperties": false, "required": ["formatVersion", "rollcallVersion", "digest", "createdAt", "expiresAt", "asOf", "target", "manifest", "summary", "changes", "withheld", "blocked", "undeclared", "warnings", "requests"], "properties": { "formatVersion": { "const": 1 }, "rollcallVersion": { "type": "string" }, "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "contentDigest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "createdAt": { "type": "string", "format": "date-time" }, "expiresAt": { "type": "string", "format": "date-time" }, "asOf": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }, "target": { "$ref": "#/$defs/target" }, "manifest": { "type": "object", "additionalProperties": false, "required": ["digest"], "properties": { "digest": { "type": "string" } } }, "summary": { "$ref": "#/$defs/summary" }, "changes": { "type": "array", "items": { "$ref": "#/$defs/change" } }, "withheld": { "type": "array", "items": { "$ref": "#/$defs/withholding" } }, "blocked": { "type": "array", "items": { "$ref": "#/$defs/block" } }, "undeclared": { "type": "array", "items": { "$ref": "#/$defs/undeclaredGroup" } }, "warnings": { "type": "array", "items": { "$ref": "#/$defs/warning" } }, "requests": { "type": "object", "additionalProperties": false, "required": ["read", "toWrite"], "properties": { "read": { "type": "integer", "minimum": 0 }, "toWrite": { "type": "integer", "minimum": 0 }, "allowancePerMinute": { "type": "integer", "minimum": 1 } } } }, "$defs": { "target": { "title": "PlanTarget", "type": "object", "additionalProperties": false, "required": ["name", "type", "baseUrl", "versions"], "properties": { "name": { "type": "string" }, "type": { "enum": ["genesys-cloud", "scim"] }, "baseUrl": { "type": "string" }, "versions": { "enum": ["etag", "body", "reread"] } } }, "summary": { "title": "PlanSummary", "type": "object", "additionalProperties": false, "required": ["create", "update", "delete", "unchanged", "membersAdded", "membersRemoved", "groupsWithMemberChanges", "withheld", "blocked"], "properties": { "create": { "type": "integer" }, "update": { "type": "integer" }, "delete": { "type": "integer" }, "unchanged": { "type": "integer" }, "membersAdded": { "type": "integer" }, "membersRemoved": { "type": "integer" }, "groupsWithMemberChanges": { "type": "integer" }, "withheld": { "type": "integer" }, "blocked": { "type": "integer" } } }, "change": { "title": "Change", "type": "object", "additionalProperties": false, "required": ["kind", "address", "displayName", "attributes"], "properties": { "kind": { "enum": ["create", "update", "delete"] }, "address": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" }, "id": { "type": "string" }, "version": { "type": "string" }, "owner": { "type": "string" }, "source": { "$ref": "#/$defs/source" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/attributeEdit" } }, "members": { "$ref": "#/$defs/memberEdits" } } }, "attributeEdit": { "title": "AttributeEdit", "type": "object", "additionalProperties": false, "required": ["path"], "properties": { "path": { "type": "string" }, "before": { "type": "string" }, "after": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } }, "memberEdits": { "title": "MemberEdits", "type": "object", "additionalProperties": false, "required": ["mode", "before", "after", "add", "remove"], "properties": { "mode": { "enum": ["exact", "at-least"] }, "before": { "type": "array", "items": { "type": "string" } }, "after": { "type": "integer" }, "add": { "type": "array", "items": { "$ref": "#/$defs/memberAddition" } }, "remove": { "type": "array", "items": { "$ref": "#/$defs/memberRemoval" } } } }, "memberAddition": { "title": "MemberAddition", "type": "object", "additionalProperties": false, "required": ["type", "name", "grounds"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "address": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" }, "grounds": { "type": "array", "items": { "$ref": "#/$defs/planGround" } } } }, "memberRemoval": { "title": "MemberRemoval", "type": "object", "additionalProperties": false, "required": ["type", "id", "name", "because"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" }, "inactive": { "type": "boolean" }, "because": { "enum": ["not-declared", "excepted", "expired", "not-yet"] }, "date": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } }, "planGround": { "title": "PlanGround", "type": "object", "additionalProperties": false, "required": ["kind", "source"], "properties": { "kind": { "enum": ["entry", "rule", "nested"] }, "source": { "$ref": "#/$defs/source" }, "text": { "type": "string" }, "from": { "type": "string" }, "until": { "type": "string" }, "reason": { "type": "string" } } }, "withholding": { "title": "Withholding", "type": "object", "additionalProperties": false, "required": ["address", "displayName", "reason", "members", "deletion"], "properties": { "address": { "type": "string" }, "displayName": { "type": "string" }, "reason": { "type": "string" }, "members": { "type": "array", "items": { "$ref": "#/$defs/memberRemoval" } }, "deletion": { "type": "boolean" } } }, "block": { "title": "Block", "type": "object", "additionalProperties": false, "required": ["rule", "summary", "addresses"], "properties": { "rule": { "enum": ["removals-per-group", "removals-total", "group-deletes", "emptied-group", "protected-group"] }, "summary": { "type": "string" }, "addresses": { "type": "array", "items": { "type": "string" } }, "allow": { "$ref": "#/$defs/allowance" } } }, "allowance": { "title": "Allowance", "type": "object", "additionalProperties": false, "required": ["flag", "value"], "properties": { "flag": { "enum": ["--allow-removals", "--allow-deletes", "--allow-protected"] }, "value": { "type": ["string", "integer"] } } }, "undeclaredGroup": { "title": "UndeclaredGroup", "type": "object", "additionalProperties": false, "required": ["id", "displayName"], "properties": { "id": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" } } }, "warning": { "title": "PlanWarning", "type": "object", "additionalProperties": false, "required": ["code", "summary"], "properties": { "code": { "type": "string" }, "summary": { "type": "string" }, "advice": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } }, "source": { "title": "PlanSource", "type": "object", "additionalProperties": false, "required": ["file", "line"], "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } } } } };
var schema32 = { "title": "PlanTarget", "type": "object", "additionalProperties": false, "required": ["name", "type", "baseUrl", "versions"], "properties": { "name": { "type": "string" }, "type": { "enum": ["genesys-cloud", "scim"] }, "baseUrl": { "type": "string" }, "versions": { "enum": ["etag", "body", "reread"] } } };
var schema33 = { "title": "PlanSummary", "type": "object", "additionalProperties": false, "required": ["create", "update", "delete", "unchanged", "membersAdded", "membersRemoved", "groupsWithMemberChanges", "withheld", "blocked"], "properties": { "create": { "type": "integer" }, "update": { "type": "integer" }, "delete": { "type": "integer" }, "unchanged": { "type": "integer" }, "membersAdded": { "type": "integer" }, "membersRemoved": { "type": "integer" }, "groupsWithMemberChanges": { "type": "integer" }, "withheld": { "type": "integer" }, "blocked": { "type": "integer" } } };
var schema47 = { "title": "UndeclaredGroup", "type": "object", "additionalProperties": false, "required": ["id", "displayName"], "properties": { "id": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" } } };
var func1 = Object.prototype.hasOwnProperty;
var pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
var pattern6 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
var schema34 = { "title": "Change", "type": "object", "additionalProperties": false, "required": ["kind", "address", "displayName", "attributes"], "properties": { "kind": { "enum": ["create", "update", "delete"] }, "address": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" }, "id": { "type": "string" }, "version": { "type": "string" }, "owner": { "type": "string" }, "source": { "$ref": "#/$defs/source" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/attributeEdit" } }, "members": { "$ref": "#/$defs/memberEdits" } } };
var schema35 = { "title": "PlanSource", "type": "object", "additionalProperties": false, "required": ["file", "line"], "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } } };
var schema36 = { "title": "AttributeEdit", "type": "object", "additionalProperties": false, "required": ["path"], "properties": { "path": { "type": "string" }, "before": { "type": "string" }, "after": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.path === void 0 && (missing0 = "path")) {
        validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema36.required, parentSchema: schema36, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "path" || key0 === "before" || key0 === "after" || key0 === "source")) {
            validate22.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema36, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== void 0) {
            let data0 = data.path;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate22.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.path.type, parentSchema: schema36.properties.path, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.before !== void 0) {
              let data1 = data.before;
              const _errs4 = errors;
              if (typeof data1 !== "string") {
                validate22.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.before.type, parentSchema: schema36.properties.before, data: data1 }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.after !== void 0) {
                let data2 = data.after;
                const _errs6 = errors;
                if (typeof data2 !== "string") {
                  validate22.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.after.type, parentSchema: schema36.properties.after, data: data2 }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.source !== void 0) {
                  let data3 = data.source;
                  const _errs8 = errors;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                      let missing1;
                      if (data3.file === void 0 && (missing1 = "file") || data3.line === void 0 && (missing1 = "line")) {
                        validate22.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data3 }];
                        return false;
                      } else {
                        const _errs11 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                            validate22.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data3 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs11 === errors) {
                          if (data3.file !== void 0) {
                            let data4 = data3.file;
                            const _errs12 = errors;
                            if (typeof data4 !== "string") {
                              validate22.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data4 }];
                              return false;
                            }
                            var valid2 = _errs12 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data3.line !== void 0) {
                              let data5 = data3.line;
                              const _errs14 = errors;
                              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                                validate22.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data5 }];
                                return false;
                              }
                              if (errors === _errs14) {
                                if (typeof data5 == "number" && isFinite(data5)) {
                                  if (data5 < 1 || isNaN(data5)) {
                                    validate22.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data5 }];
                                    return false;
                                  }
                                }
                              }
                              var valid2 = _errs14 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data3.column !== void 0) {
                                let data6 = data3.column;
                                const _errs16 = errors;
                                if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                                  validate22.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data6 }];
                                  return false;
                                }
                                if (errors === _errs16) {
                                  if (typeof data6 == "number" && isFinite(data6)) {
                                    if (data6 < 1 || isNaN(data6)) {
                                      validate22.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data6 }];
                                      return false;
                                    }
                                  }
                                }
                                var valid2 = _errs16 === errors;
                              } else {
                                var valid2 = true;
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate22.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data3 }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.type, parentSchema: schema36, data }];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema38 = { "title": "MemberEdits", "type": "object", "additionalProperties": false, "required": ["mode", "before", "after", "add", "remove"], "properties": { "mode": { "enum": ["exact", "at-least"] }, "before": { "type": "array", "items": { "type": "string" } }, "after": { "type": "integer" }, "add": { "type": "array", "items": { "$ref": "#/$defs/memberAddition" } }, "remove": { "type": "array", "items": { "$ref": "#/$defs/memberRemoval" } } } };
var schema39 = { "title": "MemberAddition", "type": "object", "additionalProperties": false, "required": ["type", "name", "grounds"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "address": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" }, "grounds": { "type": "array", "items": { "$ref": "#/$defs/planGround" } } } };
var schema40 = { "title": "PlanGround", "type": "object", "additionalProperties": false, "required": ["kind", "source"], "properties": { "kind": { "enum": ["entry", "rule", "nested"] }, "source": { "$ref": "#/$defs/source" }, "text": { "type": "string" }, "from": { "type": "string" }, "until": { "type": "string" }, "reason": { "type": "string" } } };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.source === void 0 && (missing0 = "source")) {
        validate26.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema40.required, parentSchema: schema40, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "source" || key0 === "text" || key0 === "from" || key0 === "until" || key0 === "reason")) {
            validate26.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "entry" || data0 === "rule" || data0 === "nested")) {
              validate26.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema40.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema40.properties.kind.enum, parentSchema: schema40.properties.kind, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.source !== void 0) {
              let data1 = data.source;
              const _errs3 = errors;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  let missing1;
                  if (data1.file === void 0 && (missing1 = "file") || data1.line === void 0 && (missing1 = "line")) {
                    validate26.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data1 }];
                    return false;
                  } else {
                    const _errs6 = errors;
                    for (const key1 in data1) {
                      if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                        validate26.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data1 }];
                        return false;
                        break;
                      }
                    }
                    if (_errs6 === errors) {
                      if (data1.file !== void 0) {
                        let data2 = data1.file;
                        const _errs7 = errors;
                        if (typeof data2 !== "string") {
                          validate26.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data2 }];
                          return false;
                        }
                        var valid2 = _errs7 === errors;
                      } else {
                        var valid2 = true;
                      }
                      if (valid2) {
                        if (data1.line !== void 0) {
                          let data3 = data1.line;
                          const _errs9 = errors;
                          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                            validate26.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data3 }];
                            return false;
                          }
                          if (errors === _errs9) {
                            if (typeof data3 == "number" && isFinite(data3)) {
                              if (data3 < 1 || isNaN(data3)) {
                                validate26.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data3 }];
                                return false;
                              }
                            }
                          }
                          var valid2 = _errs9 === errors;
                        } else {
                          var valid2 = true;
                        }
                        if (valid2) {
                          if (data1.column !== void 0) {
                            let data4 = data1.column;
                            const _errs11 = errors;
                            if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                              validate26.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data4 }];
                              return false;
                            }
                            if (errors === _errs11) {
                              if (typeof data4 == "number" && isFinite(data4)) {
                                if (data4 < 1 || isNaN(data4)) {
                                  validate26.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data4 }];
                                  return false;
                                }
                              }
                            }
                            var valid2 = _errs11 === errors;
                          } else {
                            var valid2 = true;
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate26.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data1 }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.text !== void 0) {
                let data5 = data.text;
                const _errs13 = errors;
                if (typeof data5 !== "string") {
                  validate26.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.text.type, parentSchema: schema40.properties.text, data: data5 }];
                  return false;
                }
                var valid0 = _errs13 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.from !== void 0) {
                  let data6 = data.from;
                  const _errs15 = errors;
                  if (typeof data6 !== "string") {
                    validate26.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.from.type, parentSchema: schema40.properties.from, data: data6 }];
                    return false;
                  }
                  var valid0 = _errs15 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.until !== void 0) {
                    let data7 = data.until;
                    const _errs17 = errors;
                    if (typeof data7 !== "string") {
                      validate26.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.until.type, parentSchema: schema40.properties.until, data: data7 }];
                      return false;
                    }
                    var valid0 = _errs17 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.reason !== void 0) {
                      let data8 = data.reason;
                      const _errs19 = errors;
                      if (typeof data8 !== "string") {
                        validate26.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.reason.type, parentSchema: schema40.properties.reason, data: data8 }];
                        return false;
                      }
                      var valid0 = _errs19 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate26.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data }];
      return false;
    }
  }
  validate26.errors = vErrors;
  return errors === 0;
}
validate26.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.name === void 0 && (missing0 = "name") || data.grounds === void 0 && (missing0 = "grounds")) {
        validate25.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema39.required, parentSchema: schema39, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "type" || key0 === "id" || key0 === "address" || key0 === "name" || key0 === "displayName" || key0 === "grounds")) {
            validate25.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== void 0) {
            let data0 = data.type;
            const _errs2 = errors;
            if (!(data0 === "User" || data0 === "Group")) {
              validate25.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema39.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema39.properties.type.enum, parentSchema: schema39.properties.type, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id;
              const _errs3 = errors;
              if (typeof data1 !== "string") {
                validate25.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.id.type, parentSchema: schema39.properties.id, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.address !== void 0) {
                let data2 = data.address;
                const _errs5 = errors;
                if (typeof data2 !== "string") {
                  validate25.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.address.type, parentSchema: schema39.properties.address, data: data2 }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.name !== void 0) {
                  let data3 = data.name;
                  const _errs7 = errors;
                  if (typeof data3 !== "string") {
                    validate25.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.name.type, parentSchema: schema39.properties.name, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.displayName !== void 0) {
                    let data4 = data.displayName;
                    const _errs9 = errors;
                    if (typeof data4 !== "string") {
                      validate25.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.displayName.type, parentSchema: schema39.properties.displayName, data: data4 }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.grounds !== void 0) {
                      let data5 = data.grounds;
                      const _errs11 = errors;
                      if (errors === _errs11) {
                        if (Array.isArray(data5)) {
                          var valid1 = true;
                          const len0 = data5.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            const _errs13 = errors;
                            if (!validate26(data5[i0], { instancePath: instancePath + "/grounds/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs13 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate25.errors = [{ instancePath: instancePath + "/grounds", schemaPath: "#/properties/grounds/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema39.properties.grounds.type, parentSchema: schema39.properties.grounds, data: data5 }];
                          return false;
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate25.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.type, parentSchema: schema39, data }];
      return false;
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
validate25.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema42 = { "title": "MemberRemoval", "type": "object", "additionalProperties": false, "required": ["type", "id", "name", "because"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" }, "inactive": { "type": "boolean" }, "because": { "enum": ["not-declared", "excepted", "expired", "not-yet"] }, "date": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } };
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate29.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.name === void 0 && (missing0 = "name") || data.because === void 0 && (missing0 = "because")) {
        validate29.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema42.required, parentSchema: schema42, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "type" || key0 === "id" || key0 === "name" || key0 === "displayName" || key0 === "inactive" || key0 === "because" || key0 === "date" || key0 === "source")) {
            validate29.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema42, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== void 0) {
            let data0 = data.type;
            const _errs2 = errors;
            if (!(data0 === "User" || data0 === "Group")) {
              validate29.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema42.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema42.properties.type.enum, parentSchema: schema42.properties.type, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.id !== void 0) {
              let data1 = data.id;
              const _errs3 = errors;
              if (typeof data1 !== "string") {
                validate29.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.id.type, parentSchema: schema42.properties.id, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.name !== void 0) {
                let data2 = data.name;
                const _errs5 = errors;
                if (typeof data2 !== "string") {
                  validate29.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.name.type, parentSchema: schema42.properties.name, data: data2 }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.displayName !== void 0) {
                  let data3 = data.displayName;
                  const _errs7 = errors;
                  if (typeof data3 !== "string") {
                    validate29.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.displayName.type, parentSchema: schema42.properties.displayName, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.inactive !== void 0) {
                    let data4 = data.inactive;
                    const _errs9 = errors;
                    if (typeof data4 !== "boolean") {
                      validate29.errors = [{ instancePath: instancePath + "/inactive", schemaPath: "#/properties/inactive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema42.properties.inactive.type, parentSchema: schema42.properties.inactive, data: data4 }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.because !== void 0) {
                      let data5 = data.because;
                      const _errs11 = errors;
                      if (!(data5 === "not-declared" || data5 === "excepted" || data5 === "expired" || data5 === "not-yet")) {
                        validate29.errors = [{ instancePath: instancePath + "/because", schemaPath: "#/properties/because/enum", keyword: "enum", params: { allowedValues: schema42.properties.because.enum }, message: "must be equal to one of the allowed values", schema: schema42.properties.because.enum, parentSchema: schema42.properties.because, data: data5 }];
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.date !== void 0) {
                        let data6 = data.date;
                        const _errs12 = errors;
                        if (typeof data6 !== "string") {
                          validate29.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema42.properties.date.type, parentSchema: schema42.properties.date, data: data6 }];
                          return false;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.source !== void 0) {
                          let data7 = data.source;
                          const _errs14 = errors;
                          const _errs15 = errors;
                          if (errors === _errs15) {
                            if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                              let missing1;
                              if (data7.file === void 0 && (missing1 = "file") || data7.line === void 0 && (missing1 = "line")) {
                                validate29.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data7 }];
                                return false;
                              } else {
                                const _errs17 = errors;
                                for (const key1 in data7) {
                                  if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                                    validate29.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data7 }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs17 === errors) {
                                  if (data7.file !== void 0) {
                                    let data8 = data7.file;
                                    const _errs18 = errors;
                                    if (typeof data8 !== "string") {
                                      validate29.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data8 }];
                                      return false;
                                    }
                                    var valid2 = _errs18 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data7.line !== void 0) {
                                      let data9 = data7.line;
                                      const _errs20 = errors;
                                      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                                        validate29.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data9 }];
                                        return false;
                                      }
                                      if (errors === _errs20) {
                                        if (typeof data9 == "number" && isFinite(data9)) {
                                          if (data9 < 1 || isNaN(data9)) {
                                            validate29.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data9 }];
                                            return false;
                                          }
                                        }
                                      }
                                      var valid2 = _errs20 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data7.column !== void 0) {
                                        let data10 = data7.column;
                                        const _errs22 = errors;
                                        if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                          validate29.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data10 }];
                                          return false;
                                        }
                                        if (errors === _errs22) {
                                          if (typeof data10 == "number" && isFinite(data10)) {
                                            if (data10 < 1 || isNaN(data10)) {
                                              validate29.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data10 }];
                                              return false;
                                            }
                                          }
                                        }
                                        var valid2 = _errs22 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate29.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data7 }];
                              return false;
                            }
                          }
                          var valid0 = _errs14 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate29.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema42.type, parentSchema: schema42, data }];
      return false;
    }
  }
  validate29.errors = vErrors;
  return errors === 0;
}
validate29.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mode === void 0 && (missing0 = "mode") || data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after") || data.add === void 0 && (missing0 = "add") || data.remove === void 0 && (missing0 = "remove")) {
        validate24.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema38.required, parentSchema: schema38, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "mode" || key0 === "before" || key0 === "after" || key0 === "add" || key0 === "remove")) {
            validate24.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema38, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.mode !== void 0) {
            let data0 = data.mode;
            const _errs2 = errors;
            if (!(data0 === "exact" || data0 === "at-least")) {
              validate24.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema38.properties.mode.enum }, message: "must be equal to one of the allowed values", schema: schema38.properties.mode.enum, parentSchema: schema38.properties.mode, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.before !== void 0) {
              let data1 = data.before;
              const _errs3 = errors;
              if (errors === _errs3) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    const _errs5 = errors;
                    if (typeof data2 !== "string") {
                      validate24.errors = [{ instancePath: instancePath + "/before/" + i0, schemaPath: "#/properties/before/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema38.properties.before.items.type, parentSchema: schema38.properties.before.items, data: data2 }];
                      return false;
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate24.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema38.properties.before.type, parentSchema: schema38.properties.before, data: data1 }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.after !== void 0) {
                let data3 = data.after;
                const _errs7 = errors;
                if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
                  validate24.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema38.properties.after.type, parentSchema: schema38.properties.after, data: data3 }];
                  return false;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.add !== void 0) {
                  let data4 = data.add;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (Array.isArray(data4)) {
                      var valid2 = true;
                      const len1 = data4.length;
                      for (let i1 = 0; i1 < len1; i1++) {
                        const _errs11 = errors;
                        if (!validate25(data4[i1], { instancePath: instancePath + "/add/" + i1, parentData: data4, parentDataProperty: i1, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                          errors = vErrors.length;
                        }
                        var valid2 = _errs11 === errors;
                        if (!valid2) {
                          break;
                        }
                      }
                    } else {
                      validate24.errors = [{ instancePath: instancePath + "/add", schemaPath: "#/properties/add/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema38.properties.add.type, parentSchema: schema38.properties.add, data: data4 }];
                      return false;
                    }
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.remove !== void 0) {
                    let data6 = data.remove;
                    const _errs12 = errors;
                    if (errors === _errs12) {
                      if (Array.isArray(data6)) {
                        var valid3 = true;
                        const len2 = data6.length;
                        for (let i2 = 0; i2 < len2; i2++) {
                          const _errs14 = errors;
                          if (!validate29(data6[i2], { instancePath: instancePath + "/remove/" + i2, parentData: data6, parentDataProperty: i2, rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                            errors = vErrors.length;
                          }
                          var valid3 = _errs14 === errors;
                          if (!valid3) {
                            break;
                          }
                        }
                      } else {
                        validate24.errors = [{ instancePath: instancePath + "/remove", schemaPath: "#/properties/remove/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema38.properties.remove.type, parentSchema: schema38.properties.remove, data: data6 }];
                        return false;
                      }
                    }
                    var valid0 = _errs12 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema38.type, parentSchema: schema38, data }];
      return false;
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.address === void 0 && (missing0 = "address") || data.displayName === void 0 && (missing0 = "displayName") || data.attributes === void 0 && (missing0 = "attributes")) {
        validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema34.required, parentSchema: schema34, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema34.properties, key0)) {
            validate21.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema34, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "create" || data0 === "update" || data0 === "delete")) {
              validate21.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema34.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema34.properties.kind.enum, parentSchema: schema34.properties.kind, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.address !== void 0) {
              let data1 = data.address;
              const _errs3 = errors;
              if (typeof data1 !== "string") {
                validate21.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.address.type, parentSchema: schema34.properties.address, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.displayName !== void 0) {
                let data2 = data.displayName;
                const _errs5 = errors;
                if (typeof data2 !== "string") {
                  validate21.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.displayName.type, parentSchema: schema34.properties.displayName, data: data2 }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.externalId !== void 0) {
                  let data3 = data.externalId;
                  const _errs7 = errors;
                  if (typeof data3 !== "string") {
                    validate21.errors = [{ instancePath: instancePath + "/externalId", schemaPath: "#/properties/externalId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.externalId.type, parentSchema: schema34.properties.externalId, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.id !== void 0) {
                    let data4 = data.id;
                    const _errs9 = errors;
                    if (typeof data4 !== "string") {
                      validate21.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.id.type, parentSchema: schema34.properties.id, data: data4 }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.version !== void 0) {
                      let data5 = data.version;
                      const _errs11 = errors;
                      if (typeof data5 !== "string") {
                        validate21.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.version.type, parentSchema: schema34.properties.version, data: data5 }];
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.owner !== void 0) {
                        let data6 = data.owner;
                        const _errs13 = errors;
                        if (typeof data6 !== "string") {
                          validate21.errors = [{ instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema34.properties.owner.type, parentSchema: schema34.properties.owner, data: data6 }];
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.source !== void 0) {
                          let data7 = data.source;
                          const _errs15 = errors;
                          const _errs16 = errors;
                          if (errors === _errs16) {
                            if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                              let missing1;
                              if (data7.file === void 0 && (missing1 = "file") || data7.line === void 0 && (missing1 = "line")) {
                                validate21.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data7 }];
                                return false;
                              } else {
                                const _errs18 = errors;
                                for (const key1 in data7) {
                                  if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                                    validate21.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data7 }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs18 === errors) {
                                  if (data7.file !== void 0) {
                                    let data8 = data7.file;
                                    const _errs19 = errors;
                                    if (typeof data8 !== "string") {
                                      validate21.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data8 }];
                                      return false;
                                    }
                                    var valid2 = _errs19 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data7.line !== void 0) {
                                      let data9 = data7.line;
                                      const _errs21 = errors;
                                      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                                        validate21.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data9 }];
                                        return false;
                                      }
                                      if (errors === _errs21) {
                                        if (typeof data9 == "number" && isFinite(data9)) {
                                          if (data9 < 1 || isNaN(data9)) {
                                            validate21.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data9 }];
                                            return false;
                                          }
                                        }
                                      }
                                      var valid2 = _errs21 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data7.column !== void 0) {
                                        let data10 = data7.column;
                                        const _errs23 = errors;
                                        if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                          validate21.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data10 }];
                                          return false;
                                        }
                                        if (errors === _errs23) {
                                          if (typeof data10 == "number" && isFinite(data10)) {
                                            if (data10 < 1 || isNaN(data10)) {
                                              validate21.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data10 }];
                                              return false;
                                            }
                                          }
                                        }
                                        var valid2 = _errs23 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate21.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data7 }];
                              return false;
                            }
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.attributes !== void 0) {
                            let data11 = data.attributes;
                            const _errs25 = errors;
                            if (errors === _errs25) {
                              if (Array.isArray(data11)) {
                                var valid3 = true;
                                const len0 = data11.length;
                                for (let i0 = 0; i0 < len0; i0++) {
                                  const _errs27 = errors;
                                  if (!validate22(data11[i0], { instancePath: instancePath + "/attributes/" + i0, parentData: data11, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid3 = _errs27 === errors;
                                  if (!valid3) {
                                    break;
                                  }
                                }
                              } else {
                                validate21.errors = [{ instancePath: instancePath + "/attributes", schemaPath: "#/properties/attributes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema34.properties.attributes.type, parentSchema: schema34.properties.attributes, data: data11 }];
                                return false;
                              }
                            }
                            var valid0 = _errs25 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.members !== void 0) {
                              const _errs28 = errors;
                              if (!validate24(data.members, { instancePath: instancePath + "/members", parentData: data, parentDataProperty: "members", rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs28 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema34.type, parentSchema: schema34, data }];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema44 = { "title": "Withholding", "type": "object", "additionalProperties": false, "required": ["address", "displayName", "reason", "members", "deletion"], "properties": { "address": { "type": "string" }, "displayName": { "type": "string" }, "reason": { "type": "string" }, "members": { "type": "array", "items": { "$ref": "#/$defs/memberRemoval" } }, "deletion": { "type": "boolean" } } };
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.address === void 0 && (missing0 = "address") || data.displayName === void 0 && (missing0 = "displayName") || data.reason === void 0 && (missing0 = "reason") || data.members === void 0 && (missing0 = "members") || data.deletion === void 0 && (missing0 = "deletion")) {
        validate33.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema44.required, parentSchema: schema44, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "address" || key0 === "displayName" || key0 === "reason" || key0 === "members" || key0 === "deletion")) {
            validate33.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema44, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.address !== void 0) {
            let data0 = data.address;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate33.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.address.type, parentSchema: schema44.properties.address, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.displayName !== void 0) {
              let data1 = data.displayName;
              const _errs4 = errors;
              if (typeof data1 !== "string") {
                validate33.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.displayName.type, parentSchema: schema44.properties.displayName, data: data1 }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.reason !== void 0) {
                let data2 = data.reason;
                const _errs6 = errors;
                if (typeof data2 !== "string") {
                  validate33.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.reason.type, parentSchema: schema44.properties.reason, data: data2 }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.members !== void 0) {
                  let data3 = data.members;
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs10 = errors;
                        if (!validate29(data3[i0], { instancePath: instancePath + "/members/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs10 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate33.errors = [{ instancePath: instancePath + "/members", schemaPath: "#/properties/members/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema44.properties.members.type, parentSchema: schema44.properties.members, data: data3 }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.deletion !== void 0) {
                    let data5 = data.deletion;
                    const _errs11 = errors;
                    if (typeof data5 !== "boolean") {
                      validate33.errors = [{ instancePath: instancePath + "/deletion", schemaPath: "#/properties/deletion/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema44.properties.deletion.type, parentSchema: schema44.properties.deletion, data: data5 }];
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate33.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema44.type, parentSchema: schema44, data }];
      return false;
    }
  }
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema45 = { "title": "Block", "type": "object", "additionalProperties": false, "required": ["rule", "summary", "addresses"], "properties": { "rule": { "enum": ["removals-per-group", "removals-total", "group-deletes", "emptied-group", "protected-group"] }, "summary": { "type": "string" }, "addresses": { "type": "array", "items": { "type": "string" } }, "allow": { "$ref": "#/$defs/allowance" } } };
var schema46 = { "title": "Allowance", "type": "object", "additionalProperties": false, "required": ["flag", "value"], "properties": { "flag": { "enum": ["--allow-removals", "--allow-deletes", "--allow-protected"] }, "value": { "type": ["string", "integer"] } } };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate36.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.rule === void 0 && (missing0 = "rule") || data.summary === void 0 && (missing0 = "summary") || data.addresses === void 0 && (missing0 = "addresses")) {
        validate36.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema45.required, parentSchema: schema45, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "rule" || key0 === "summary" || key0 === "addresses" || key0 === "allow")) {
            validate36.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema45, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.rule !== void 0) {
            let data0 = data.rule;
            const _errs2 = errors;
            if (!(data0 === "removals-per-group" || data0 === "removals-total" || data0 === "group-deletes" || data0 === "emptied-group" || data0 === "protected-group")) {
              validate36.errors = [{ instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/enum", keyword: "enum", params: { allowedValues: schema45.properties.rule.enum }, message: "must be equal to one of the allowed values", schema: schema45.properties.rule.enum, parentSchema: schema45.properties.rule, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.summary !== void 0) {
              let data1 = data.summary;
              const _errs3 = errors;
              if (typeof data1 !== "string") {
                validate36.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.summary.type, parentSchema: schema45.properties.summary, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.addresses !== void 0) {
                let data2 = data.addresses;
                const _errs5 = errors;
                if (errors === _errs5) {
                  if (Array.isArray(data2)) {
                    var valid1 = true;
                    const len0 = data2.length;
                    for (let i0 = 0; i0 < len0; i0++) {
                      let data3 = data2[i0];
                      const _errs7 = errors;
                      if (typeof data3 !== "string") {
                        validate36.errors = [{ instancePath: instancePath + "/addresses/" + i0, schemaPath: "#/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.addresses.items.type, parentSchema: schema45.properties.addresses.items, data: data3 }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate36.errors = [{ instancePath: instancePath + "/addresses", schemaPath: "#/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema45.properties.addresses.type, parentSchema: schema45.properties.addresses, data: data2 }];
                    return false;
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.allow !== void 0) {
                  let data4 = data.allow;
                  const _errs9 = errors;
                  const _errs10 = errors;
                  if (errors === _errs10) {
                    if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                      let missing1;
                      if (data4.flag === void 0 && (missing1 = "flag") || data4.value === void 0 && (missing1 = "value")) {
                        validate36.errors = [{ instancePath: instancePath + "/allow", schemaPath: "#/$defs/allowance/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema46.required, parentSchema: schema46, data: data4 }];
                        return false;
                      } else {
                        const _errs12 = errors;
                        for (const key1 in data4) {
                          if (!(key1 === "flag" || key1 === "value")) {
                            validate36.errors = [{ instancePath: instancePath + "/allow", schemaPath: "#/$defs/allowance/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema46, data: data4 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs12 === errors) {
                          if (data4.flag !== void 0) {
                            let data5 = data4.flag;
                            const _errs13 = errors;
                            if (!(data5 === "--allow-removals" || data5 === "--allow-deletes" || data5 === "--allow-protected")) {
                              validate36.errors = [{ instancePath: instancePath + "/allow/flag", schemaPath: "#/$defs/allowance/properties/flag/enum", keyword: "enum", params: { allowedValues: schema46.properties.flag.enum }, message: "must be equal to one of the allowed values", schema: schema46.properties.flag.enum, parentSchema: schema46.properties.flag, data: data5 }];
                              return false;
                            }
                            var valid3 = _errs13 === errors;
                          } else {
                            var valid3 = true;
                          }
                          if (valid3) {
                            if (data4.value !== void 0) {
                              let data6 = data4.value;
                              const _errs14 = errors;
                              if (typeof data6 !== "string" && !(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                                validate36.errors = [{ instancePath: instancePath + "/allow/value", schemaPath: "#/$defs/allowance/properties/value/type", keyword: "type", params: { type: schema46.properties.value.type }, message: "must be string,integer", schema: schema46.properties.value.type, parentSchema: schema46.properties.value, data: data6 }];
                                return false;
                              }
                              var valid3 = _errs14 === errors;
                            } else {
                              var valid3 = true;
                            }
                          }
                        }
                      }
                    } else {
                      validate36.errors = [{ instancePath: instancePath + "/allow", schemaPath: "#/$defs/allowance/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema46.type, parentSchema: schema46, data: data4 }];
                      return false;
                    }
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate36.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema45.type, parentSchema: schema45, data }];
      return false;
    }
  }
  validate36.errors = vErrors;
  return errors === 0;
}
validate36.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema48 = { "title": "PlanWarning", "type": "object", "additionalProperties": false, "required": ["code", "summary"], "properties": { "code": { "type": "string" }, "summary": { "type": "string" }, "advice": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.code === void 0 && (missing0 = "code") || data.summary === void 0 && (missing0 = "summary")) {
        validate38.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema48.required, parentSchema: schema48, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "code" || key0 === "summary" || key0 === "advice" || key0 === "source")) {
            validate38.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema48, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.code !== void 0) {
            let data0 = data.code;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate38.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.code.type, parentSchema: schema48.properties.code, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.summary !== void 0) {
              let data1 = data.summary;
              const _errs4 = errors;
              if (typeof data1 !== "string") {
                validate38.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.summary.type, parentSchema: schema48.properties.summary, data: data1 }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.advice !== void 0) {
                let data2 = data.advice;
                const _errs6 = errors;
                if (typeof data2 !== "string") {
                  validate38.errors = [{ instancePath: instancePath + "/advice", schemaPath: "#/properties/advice/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema48.properties.advice.type, parentSchema: schema48.properties.advice, data: data2 }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.source !== void 0) {
                  let data3 = data.source;
                  const _errs8 = errors;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                      let missing1;
                      if (data3.file === void 0 && (missing1 = "file") || data3.line === void 0 && (missing1 = "line")) {
                        validate38.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data3 }];
                        return false;
                      } else {
                        const _errs11 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                            validate38.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data3 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs11 === errors) {
                          if (data3.file !== void 0) {
                            let data4 = data3.file;
                            const _errs12 = errors;
                            if (typeof data4 !== "string") {
                              validate38.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data4 }];
                              return false;
                            }
                            var valid2 = _errs12 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data3.line !== void 0) {
                              let data5 = data3.line;
                              const _errs14 = errors;
                              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                                validate38.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data5 }];
                                return false;
                              }
                              if (errors === _errs14) {
                                if (typeof data5 == "number" && isFinite(data5)) {
                                  if (data5 < 1 || isNaN(data5)) {
                                    validate38.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data5 }];
                                    return false;
                                  }
                                }
                              }
                              var valid2 = _errs14 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data3.column !== void 0) {
                                let data6 = data3.column;
                                const _errs16 = errors;
                                if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                                  validate38.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data6 }];
                                  return false;
                                }
                                if (errors === _errs16) {
                                  if (typeof data6 == "number" && isFinite(data6)) {
                                    if (data6 < 1 || isNaN(data6)) {
                                      validate38.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data6 }];
                                      return false;
                                    }
                                  }
                                }
                                var valid2 = _errs16 === errors;
                              } else {
                                var valid2 = true;
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate38.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data3 }];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate38.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema48.type, parentSchema: schema48, data }];
      return false;
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.formatVersion === void 0 && (missing0 = "formatVersion") || data.rollcallVersion === void 0 && (missing0 = "rollcallVersion") || data.digest === void 0 && (missing0 = "digest") || data.createdAt === void 0 && (missing0 = "createdAt") || data.expiresAt === void 0 && (missing0 = "expiresAt") || data.asOf === void 0 && (missing0 = "asOf") || data.target === void 0 && (missing0 = "target") || data.manifest === void 0 && (missing0 = "manifest") || data.summary === void 0 && (missing0 = "summary") || data.changes === void 0 && (missing0 = "changes") || data.withheld === void 0 && (missing0 = "withheld") || data.blocked === void 0 && (missing0 = "blocked") || data.undeclared === void 0 && (missing0 = "undeclared") || data.warnings === void 0 && (missing0 = "warnings") || data.requests === void 0 && (missing0 = "requests")) {
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema31.required, parentSchema: schema31, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema31.properties, key0)) {
            validate20.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.formatVersion !== void 0) {
            let data0 = data.formatVersion;
            const _errs2 = errors;
            if (1 !== data0) {
              validate20.errors = [{ instancePath: instancePath + "/formatVersion", schemaPath: "#/properties/formatVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema31.properties.formatVersion, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.rollcallVersion !== void 0) {
              let data1 = data.rollcallVersion;
              const _errs3 = errors;
              if (typeof data1 !== "string") {
                validate20.errors = [{ instancePath: instancePath + "/rollcallVersion", schemaPath: "#/properties/rollcallVersion/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.rollcallVersion.type, parentSchema: schema31.properties.rollcallVersion, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.digest !== void 0) {
                let data2 = data.digest;
                const _errs5 = errors;
                if (errors === _errs5) {
                  if (typeof data2 === "string") {
                    if (!pattern4.test(data2)) {
                      validate20.errors = [{ instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"', schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema31.properties.digest, data: data2 }];
                      return false;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.digest.type, parentSchema: schema31.properties.digest, data: data2 }];
                    return false;
                  }
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.contentDigest !== void 0) {
                  let data3 = data.contentDigest;
                  const _errs7 = errors;
                  if (errors === _errs7) {
                    if (typeof data3 === "string") {
                      if (!pattern4.test(data3)) {
                        validate20.errors = [{ instancePath: instancePath + "/contentDigest", schemaPath: "#/properties/contentDigest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"', schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema31.properties.contentDigest, data: data3 }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/contentDigest", schemaPath: "#/properties/contentDigest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.contentDigest.type, parentSchema: schema31.properties.contentDigest, data: data3 }];
                      return false;
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.createdAt !== void 0) {
                    let data4 = data.createdAt;
                    const _errs9 = errors;
                    if (errors === _errs9) {
                      if (errors === _errs9) {
                        if (!(typeof data4 === "string")) {
                          validate20.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.createdAt.type, parentSchema: schema31.properties.createdAt, data: data4 }];
                          return false;
                        }
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.expiresAt !== void 0) {
                      let data5 = data.expiresAt;
                      const _errs11 = errors;
                      if (errors === _errs11) {
                        if (errors === _errs11) {
                          if (!(typeof data5 === "string")) {
                            validate20.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.expiresAt.type, parentSchema: schema31.properties.expiresAt, data: data5 }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.asOf !== void 0) {
                        let data6 = data.asOf;
                        const _errs13 = errors;
                        if (errors === _errs13) {
                          if (typeof data6 === "string") {
                            if (!pattern6.test(data6)) {
                              validate20.errors = [{ instancePath: instancePath + "/asOf", schemaPath: "#/properties/asOf/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}$"', schema: "^\\d{4}-\\d{2}-\\d{2}$", parentSchema: schema31.properties.asOf, data: data6 }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/asOf", schemaPath: "#/properties/asOf/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.asOf.type, parentSchema: schema31.properties.asOf, data: data6 }];
                            return false;
                          }
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.target !== void 0) {
                          let data7 = data.target;
                          const _errs15 = errors;
                          const _errs16 = errors;
                          if (errors === _errs16) {
                            if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                              let missing1;
                              if (data7.name === void 0 && (missing1 = "name") || data7.type === void 0 && (missing1 = "type") || data7.baseUrl === void 0 && (missing1 = "baseUrl") || data7.versions === void 0 && (missing1 = "versions")) {
                                validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/$defs/target/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema32.required, parentSchema: schema32, data: data7 }];
                                return false;
                              } else {
                                const _errs18 = errors;
                                for (const key1 in data7) {
                                  if (!(key1 === "name" || key1 === "type" || key1 === "baseUrl" || key1 === "versions")) {
                                    validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/$defs/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data: data7 }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs18 === errors) {
                                  if (data7.name !== void 0) {
                                    let data8 = data7.name;
                                    const _errs19 = errors;
                                    if (typeof data8 !== "string") {
                                      validate20.errors = [{ instancePath: instancePath + "/target/name", schemaPath: "#/$defs/target/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.name.type, parentSchema: schema32.properties.name, data: data8 }];
                                      return false;
                                    }
                                    var valid2 = _errs19 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data7.type !== void 0) {
                                      let data9 = data7.type;
                                      const _errs21 = errors;
                                      if (!(data9 === "genesys-cloud" || data9 === "scim")) {
                                        validate20.errors = [{ instancePath: instancePath + "/target/type", schemaPath: "#/$defs/target/properties/type/enum", keyword: "enum", params: { allowedValues: schema32.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.type.enum, parentSchema: schema32.properties.type, data: data9 }];
                                        return false;
                                      }
                                      var valid2 = _errs21 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data7.baseUrl !== void 0) {
                                        let data10 = data7.baseUrl;
                                        const _errs22 = errors;
                                        if (typeof data10 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/target/baseUrl", schemaPath: "#/$defs/target/properties/baseUrl/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.baseUrl.type, parentSchema: schema32.properties.baseUrl, data: data10 }];
                                          return false;
                                        }
                                        var valid2 = _errs22 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data7.versions !== void 0) {
                                          let data11 = data7.versions;
                                          const _errs24 = errors;
                                          if (!(data11 === "etag" || data11 === "body" || data11 === "reread")) {
                                            validate20.errors = [{ instancePath: instancePath + "/target/versions", schemaPath: "#/$defs/target/properties/versions/enum", keyword: "enum", params: { allowedValues: schema32.properties.versions.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.versions.enum, parentSchema: schema32.properties.versions, data: data11 }];
                                            return false;
                                          }
                                          var valid2 = _errs24 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/$defs/target/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data: data7 }];
                              return false;
                            }
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.manifest !== void 0) {
                            let data12 = data.manifest;
                            const _errs25 = errors;
                            if (errors === _errs25) {
                              if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                let missing2;
                                if (data12.digest === void 0 && (missing2 = "digest")) {
                                  validate20.errors = [{ instancePath: instancePath + "/manifest", schemaPath: "#/properties/manifest/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema31.properties.manifest.required, parentSchema: schema31.properties.manifest, data: data12 }];
                                  return false;
                                } else {
                                  const _errs27 = errors;
                                  for (const key2 in data12) {
                                    if (!(key2 === "digest")) {
                                      validate20.errors = [{ instancePath: instancePath + "/manifest", schemaPath: "#/properties/manifest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.manifest, data: data12 }];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs27 === errors) {
                                    if (data12.digest !== void 0) {
                                      let data13 = data12.digest;
                                      if (typeof data13 !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/manifest/digest", schemaPath: "#/properties/manifest/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.manifest.properties.digest.type, parentSchema: schema31.properties.manifest.properties.digest, data: data13 }];
                                        return false;
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate20.errors = [{ instancePath: instancePath + "/manifest", schemaPath: "#/properties/manifest/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.manifest.type, parentSchema: schema31.properties.manifest, data: data12 }];
                                return false;
                              }
                            }
                            var valid0 = _errs25 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.summary !== void 0) {
                              let data14 = data.summary;
                              const _errs30 = errors;
                              const _errs31 = errors;
                              if (errors === _errs31) {
                                if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                                  let missing3;
                                  if (data14.create === void 0 && (missing3 = "create") || data14.update === void 0 && (missing3 = "update") || data14.delete === void 0 && (missing3 = "delete") || data14.unchanged === void 0 && (missing3 = "unchanged") || data14.membersAdded === void 0 && (missing3 = "membersAdded") || data14.membersRemoved === void 0 && (missing3 = "membersRemoved") || data14.groupsWithMemberChanges === void 0 && (missing3 = "groupsWithMemberChanges") || data14.withheld === void 0 && (missing3 = "withheld") || data14.blocked === void 0 && (missing3 = "blocked")) {
                                    validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'", schema: schema33.required, parentSchema: schema33, data: data14 }];
                                    return false;
                                  } else {
                                    const _errs33 = errors;
                                    for (const key3 in data14) {
                                      if (!func1.call(schema33.properties, key3)) {
                                        validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33, data: data14 }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs33 === errors) {
                                      if (data14.create !== void 0) {
                                        let data15 = data14.create;
                                        const _errs34 = errors;
                                        if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                          validate20.errors = [{ instancePath: instancePath + "/summary/create", schemaPath: "#/$defs/summary/properties/create/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.create.type, parentSchema: schema33.properties.create, data: data15 }];
                                          return false;
                                        }
                                        var valid5 = _errs34 === errors;
                                      } else {
                                        var valid5 = true;
                                      }
                                      if (valid5) {
                                        if (data14.update !== void 0) {
                                          let data16 = data14.update;
                                          const _errs36 = errors;
                                          if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                                            validate20.errors = [{ instancePath: instancePath + "/summary/update", schemaPath: "#/$defs/summary/properties/update/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.update.type, parentSchema: schema33.properties.update, data: data16 }];
                                            return false;
                                          }
                                          var valid5 = _errs36 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data14.delete !== void 0) {
                                            let data17 = data14.delete;
                                            const _errs38 = errors;
                                            if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
                                              validate20.errors = [{ instancePath: instancePath + "/summary/delete", schemaPath: "#/$defs/summary/properties/delete/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.delete.type, parentSchema: schema33.properties.delete, data: data17 }];
                                              return false;
                                            }
                                            var valid5 = _errs38 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                          if (valid5) {
                                            if (data14.unchanged !== void 0) {
                                              let data18 = data14.unchanged;
                                              const _errs40 = errors;
                                              if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
                                                validate20.errors = [{ instancePath: instancePath + "/summary/unchanged", schemaPath: "#/$defs/summary/properties/unchanged/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.unchanged.type, parentSchema: schema33.properties.unchanged, data: data18 }];
                                                return false;
                                              }
                                              var valid5 = _errs40 === errors;
                                            } else {
                                              var valid5 = true;
                                            }
                                            if (valid5) {
                                              if (data14.membersAdded !== void 0) {
                                                let data19 = data14.membersAdded;
                                                const _errs42 = errors;
                                                if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                                                  validate20.errors = [{ instancePath: instancePath + "/summary/membersAdded", schemaPath: "#/$defs/summary/properties/membersAdded/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.membersAdded.type, parentSchema: schema33.properties.membersAdded, data: data19 }];
                                                  return false;
                                                }
                                                var valid5 = _errs42 === errors;
                                              } else {
                                                var valid5 = true;
                                              }
                                              if (valid5) {
                                                if (data14.membersRemoved !== void 0) {
                                                  let data20 = data14.membersRemoved;
                                                  const _errs44 = errors;
                                                  if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
                                                    validate20.errors = [{ instancePath: instancePath + "/summary/membersRemoved", schemaPath: "#/$defs/summary/properties/membersRemoved/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.membersRemoved.type, parentSchema: schema33.properties.membersRemoved, data: data20 }];
                                                    return false;
                                                  }
                                                  var valid5 = _errs44 === errors;
                                                } else {
                                                  var valid5 = true;
                                                }
                                                if (valid5) {
                                                  if (data14.groupsWithMemberChanges !== void 0) {
                                                    let data21 = data14.groupsWithMemberChanges;
                                                    const _errs46 = errors;
                                                    if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
                                                      validate20.errors = [{ instancePath: instancePath + "/summary/groupsWithMemberChanges", schemaPath: "#/$defs/summary/properties/groupsWithMemberChanges/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.groupsWithMemberChanges.type, parentSchema: schema33.properties.groupsWithMemberChanges, data: data21 }];
                                                      return false;
                                                    }
                                                    var valid5 = _errs46 === errors;
                                                  } else {
                                                    var valid5 = true;
                                                  }
                                                  if (valid5) {
                                                    if (data14.withheld !== void 0) {
                                                      let data22 = data14.withheld;
                                                      const _errs48 = errors;
                                                      if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
                                                        validate20.errors = [{ instancePath: instancePath + "/summary/withheld", schemaPath: "#/$defs/summary/properties/withheld/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.withheld.type, parentSchema: schema33.properties.withheld, data: data22 }];
                                                        return false;
                                                      }
                                                      var valid5 = _errs48 === errors;
                                                    } else {
                                                      var valid5 = true;
                                                    }
                                                    if (valid5) {
                                                      if (data14.blocked !== void 0) {
                                                        let data23 = data14.blocked;
                                                        const _errs50 = errors;
                                                        if (!(typeof data23 == "number" && (!(data23 % 1) && !isNaN(data23)) && isFinite(data23))) {
                                                          validate20.errors = [{ instancePath: instancePath + "/summary/blocked", schemaPath: "#/$defs/summary/properties/blocked/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.blocked.type, parentSchema: schema33.properties.blocked, data: data23 }];
                                                          return false;
                                                        }
                                                        var valid5 = _errs50 === errors;
                                                      } else {
                                                        var valid5 = true;
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data: data14 }];
                                  return false;
                                }
                              }
                              var valid0 = _errs30 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.changes !== void 0) {
                                let data24 = data.changes;
                                const _errs52 = errors;
                                if (errors === _errs52) {
                                  if (Array.isArray(data24)) {
                                    var valid6 = true;
                                    const len0 = data24.length;
                                    for (let i0 = 0; i0 < len0; i0++) {
                                      const _errs54 = errors;
                                      if (!validate21(data24[i0], { instancePath: instancePath + "/changes/" + i0, parentData: data24, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                        vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid6 = _errs54 === errors;
                                      if (!valid6) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.changes.type, parentSchema: schema31.properties.changes, data: data24 }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs52 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.withheld !== void 0) {
                                  let data26 = data.withheld;
                                  const _errs55 = errors;
                                  if (errors === _errs55) {
                                    if (Array.isArray(data26)) {
                                      var valid7 = true;
                                      const len1 = data26.length;
                                      for (let i1 = 0; i1 < len1; i1++) {
                                        const _errs57 = errors;
                                        if (!validate33(data26[i1], { instancePath: instancePath + "/withheld/" + i1, parentData: data26, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                          vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
                                          errors = vErrors.length;
                                        }
                                        var valid7 = _errs57 === errors;
                                        if (!valid7) {
                                          break;
                                        }
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/withheld", schemaPath: "#/properties/withheld/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.withheld.type, parentSchema: schema31.properties.withheld, data: data26 }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs55 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.blocked !== void 0) {
                                    let data28 = data.blocked;
                                    const _errs58 = errors;
                                    if (errors === _errs58) {
                                      if (Array.isArray(data28)) {
                                        var valid8 = true;
                                        const len2 = data28.length;
                                        for (let i2 = 0; i2 < len2; i2++) {
                                          const _errs60 = errors;
                                          if (!validate36(data28[i2], { instancePath: instancePath + "/blocked/" + i2, parentData: data28, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                            vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                                            errors = vErrors.length;
                                          }
                                          var valid8 = _errs60 === errors;
                                          if (!valid8) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/blocked", schemaPath: "#/properties/blocked/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.blocked.type, parentSchema: schema31.properties.blocked, data: data28 }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs58 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.undeclared !== void 0) {
                                      let data30 = data.undeclared;
                                      const _errs61 = errors;
                                      if (errors === _errs61) {
                                        if (Array.isArray(data30)) {
                                          var valid9 = true;
                                          const len3 = data30.length;
                                          for (let i3 = 0; i3 < len3; i3++) {
                                            let data31 = data30[i3];
                                            const _errs63 = errors;
                                            const _errs64 = errors;
                                            if (errors === _errs64) {
                                              if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
                                                let missing4;
                                                if (data31.id === void 0 && (missing4 = "id") || data31.displayName === void 0 && (missing4 = "displayName")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i3, schemaPath: "#/$defs/undeclaredGroup/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'", schema: schema47.required, parentSchema: schema47, data: data31 }];
                                                  return false;
                                                } else {
                                                  const _errs66 = errors;
                                                  for (const key4 in data31) {
                                                    if (!(key4 === "id" || key4 === "displayName" || key4 === "externalId")) {
                                                      validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i3, schemaPath: "#/$defs/undeclaredGroup/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema47, data: data31 }];
                                                      return false;
                                                      break;
                                                    }
                                                  }
                                                  if (_errs66 === errors) {
                                                    if (data31.id !== void 0) {
                                                      let data32 = data31.id;
                                                      const _errs67 = errors;
                                                      if (typeof data32 !== "string") {
                                                        validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i3 + "/id", schemaPath: "#/$defs/undeclaredGroup/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.id.type, parentSchema: schema47.properties.id, data: data32 }];
                                                        return false;
                                                      }
                                                      var valid11 = _errs67 === errors;
                                                    } else {
                                                      var valid11 = true;
                                                    }
                                                    if (valid11) {
                                                      if (data31.displayName !== void 0) {
                                                        let data33 = data31.displayName;
                                                        const _errs69 = errors;
                                                        if (typeof data33 !== "string") {
                                                          validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i3 + "/displayName", schemaPath: "#/$defs/undeclaredGroup/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.displayName.type, parentSchema: schema47.properties.displayName, data: data33 }];
                                                          return false;
                                                        }
                                                        var valid11 = _errs69 === errors;
                                                      } else {
                                                        var valid11 = true;
                                                      }
                                                      if (valid11) {
                                                        if (data31.externalId !== void 0) {
                                                          let data34 = data31.externalId;
                                                          const _errs71 = errors;
                                                          if (typeof data34 !== "string") {
                                                            validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i3 + "/externalId", schemaPath: "#/$defs/undeclaredGroup/properties/externalId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.externalId.type, parentSchema: schema47.properties.externalId, data: data34 }];
                                                            return false;
                                                          }
                                                          var valid11 = _errs71 === errors;
                                                        } else {
                                                          var valid11 = true;
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i3, schemaPath: "#/$defs/undeclaredGroup/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data: data31 }];
                                                return false;
                                              }
                                            }
                                            var valid9 = _errs63 === errors;
                                            if (!valid9) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate20.errors = [{ instancePath: instancePath + "/undeclared", schemaPath: "#/properties/undeclared/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.undeclared.type, parentSchema: schema31.properties.undeclared, data: data30 }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs61 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.warnings !== void 0) {
                                        let data35 = data.warnings;
                                        const _errs73 = errors;
                                        if (errors === _errs73) {
                                          if (Array.isArray(data35)) {
                                            var valid12 = true;
                                            const len4 = data35.length;
                                            for (let i4 = 0; i4 < len4; i4++) {
                                              const _errs75 = errors;
                                              if (!validate38(data35[i4], { instancePath: instancePath + "/warnings/" + i4, parentData: data35, parentDataProperty: i4, rootData, dynamicAnchors })) {
                                                vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid12 = _errs75 === errors;
                                              if (!valid12) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.warnings.type, parentSchema: schema31.properties.warnings, data: data35 }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs73 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.requests !== void 0) {
                                          let data37 = data.requests;
                                          const _errs76 = errors;
                                          if (errors === _errs76) {
                                            if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
                                              let missing5;
                                              if (data37.read === void 0 && (missing5 = "read") || data37.toWrite === void 0 && (missing5 = "toWrite")) {
                                                validate20.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'", schema: schema31.properties.requests.required, parentSchema: schema31.properties.requests, data: data37 }];
                                                return false;
                                              } else {
                                                const _errs78 = errors;
                                                for (const key5 in data37) {
                                                  if (!(key5 === "read" || key5 === "toWrite" || key5 === "allowancePerMinute")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.requests, data: data37 }];
                                                    return false;
                                                    break;
                                                  }
                                                }
                                                if (_errs78 === errors) {
                                                  if (data37.read !== void 0) {
                                                    let data38 = data37.read;
                                                    const _errs79 = errors;
                                                    if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
                                                      validate20.errors = [{ instancePath: instancePath + "/requests/read", schemaPath: "#/properties/requests/properties/read/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.requests.properties.read.type, parentSchema: schema31.properties.requests.properties.read, data: data38 }];
                                                      return false;
                                                    }
                                                    if (errors === _errs79) {
                                                      if (typeof data38 == "number" && isFinite(data38)) {
                                                        if (data38 < 0 || isNaN(data38)) {
                                                          validate20.errors = [{ instancePath: instancePath + "/requests/read", schemaPath: "#/properties/requests/properties/read/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.requests.properties.read, data: data38 }];
                                                          return false;
                                                        }
                                                      }
                                                    }
                                                    var valid13 = _errs79 === errors;
                                                  } else {
                                                    var valid13 = true;
                                                  }
                                                  if (valid13) {
                                                    if (data37.toWrite !== void 0) {
                                                      let data39 = data37.toWrite;
                                                      const _errs81 = errors;
                                                      if (!(typeof data39 == "number" && (!(data39 % 1) && !isNaN(data39)) && isFinite(data39))) {
                                                        validate20.errors = [{ instancePath: instancePath + "/requests/toWrite", schemaPath: "#/properties/requests/properties/toWrite/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.requests.properties.toWrite.type, parentSchema: schema31.properties.requests.properties.toWrite, data: data39 }];
                                                        return false;
                                                      }
                                                      if (errors === _errs81) {
                                                        if (typeof data39 == "number" && isFinite(data39)) {
                                                          if (data39 < 0 || isNaN(data39)) {
                                                            validate20.errors = [{ instancePath: instancePath + "/requests/toWrite", schemaPath: "#/properties/requests/properties/toWrite/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.requests.properties.toWrite, data: data39 }];
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                      var valid13 = _errs81 === errors;
                                                    } else {
                                                      var valid13 = true;
                                                    }
                                                    if (valid13) {
                                                      if (data37.allowancePerMinute !== void 0) {
                                                        let data40 = data37.allowancePerMinute;
                                                        const _errs83 = errors;
                                                        if (!(typeof data40 == "number" && (!(data40 % 1) && !isNaN(data40)) && isFinite(data40))) {
                                                          validate20.errors = [{ instancePath: instancePath + "/requests/allowancePerMinute", schemaPath: "#/properties/requests/properties/allowancePerMinute/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.requests.properties.allowancePerMinute.type, parentSchema: schema31.properties.requests.properties.allowancePerMinute, data: data40 }];
                                                          return false;
                                                        }
                                                        if (errors === _errs83) {
                                                          if (typeof data40 == "number" && isFinite(data40)) {
                                                            if (data40 < 1 || isNaN(data40)) {
                                                              validate20.errors = [{ instancePath: instancePath + "/requests/allowancePerMinute", schemaPath: "#/properties/requests/properties/allowancePerMinute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.requests.properties.allowancePerMinute, data: data40 }];
                                                              return false;
                                                            }
                                                          }
                                                        }
                                                        var valid13 = _errs83 === errors;
                                                      } else {
                                                        var valid13 = true;
                                                      }
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.requests.type, parentSchema: schema31.properties.requests, data: data37 }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs76 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  validatePlan
};
