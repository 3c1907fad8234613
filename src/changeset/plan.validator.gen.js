// Generated from schemas/plan.schema.json by npm run generate; edit the schema, not this file.
// <stdin>
var validatePlan = validate20;
var schema31 = { "$id": "plan.schema.json", "title": "Plan", "type": "object", "additionalProperties": false, "required": ["document", "formatVersion", "rollcallVersion", "digest", "createdAt", "expiresAt", "asOf", "target", "manifest", "summary", "changes", "users", "access", "withheld", "blocked", "waivers", "undeclared", "warnings", "requests"], "properties": { "document": { "const": "plan" }, "formatVersion": { "const": 1 }, "rollcallVersion": { "type": "string" }, "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "contentDigest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" }, "createdAt": { "type": "string", "format": "date-time" }, "snapshot": { "title": "PlanSnapshot", "type": "object", "additionalProperties": false, "required": ["takenAt"], "properties": { "takenAt": { "type": "string", "format": "date-time" }, "pseudonyms": { "const": true } } }, "expiresAt": { "type": "string", "format": "date-time" }, "asOf": { "type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" }, "selection": { "title": "PlanSelection", "type": "object", "additionalProperties": false, "required": ["only", "except"], "properties": { "only": { "type": "array", "items": { "type": "string" } }, "except": { "type": "array", "items": { "type": "string" } } } }, "undoes": { "title": "UndoneRun", "type": "object", "additionalProperties": false, "required": ["run", "startedAt"], "properties": { "run": { "type": "string", "pattern": "^\\d{8}T\\d{6}Z-[0-9a-f]{6}$" }, "startedAt": { "type": "string", "format": "date-time" } } }, "target": { "$ref": "#/$defs/target" }, "manifest": { "type": "object", "additionalProperties": false, "required": ["digest"], "properties": { "digest": { "type": "string" } } }, "summary": { "$ref": "#/$defs/summary" }, "changes": { "type": "array", "items": { "$ref": "#/$defs/change" } }, "users": { "type": "array", "items": { "$ref": "#/$defs/userChange" } }, "access": { "type": "array", "items": { "$ref": "#/$defs/accessChange" } }, "withheld": { "type": "array", "items": { "$ref": "#/$defs/withholding" } }, "blocked": { "type": "array", "items": { "$ref": "#/$defs/block" } }, "waivers": { "type": "array", "items": { "$ref": "#/$defs/planWaiver" } }, "undeclared": { "type": "array", "items": { "$ref": "#/$defs/undeclaredGroup" } }, "warnings": { "type": "array", "items": { "$ref": "#/$defs/warning" } }, "requests": { "type": "object", "additionalProperties": false, "required": ["read", "toWrite"], "properties": { "read": { "type": "integer", "minimum": 0 }, "toWrite": { "type": "integer", "minimum": 0 }, "allowancePerMinute": { "type": "integer", "minimum": 1 } } } }, "$defs": { "target": { "title": "PlanTarget", "type": "object", "additionalProperties": false, "required": ["name", "type", "baseUrl", "versions"], "properties": { "name": { "type": "string" }, "type": { "enum": ["genesys-cloud", "scim"] }, "baseUrl": { "type": "string" }, "versions": { "enum": ["etag", "body", "reread"] } } }, "summary": { "title": "PlanSummary", "type": "object", "additionalProperties": false, "required": ["create", "update", "delete", "unchanged", "membersAdded", "membersRemoved", "groupsWithMemberChanges", "usersCreated", "usersUpdated", "usersDeactivated", "grantsAdded", "grantsChanged", "grantsRemoved", "attributesCleared", "withheld", "blocked"], "properties": { "create": { "type": "integer" }, "update": { "type": "integer" }, "delete": { "type": "integer" }, "unchanged": { "type": "integer" }, "membersAdded": { "type": "integer" }, "membersRemoved": { "type": "integer" }, "groupsWithMemberChanges": { "type": "integer" }, "usersCreated": { "type": "integer" }, "usersUpdated": { "type": "integer" }, "usersDeactivated": { "type": "integer" }, "grantsAdded": { "type": "integer" }, "grantsChanged": { "type": "integer" }, "grantsRemoved": { "type": "integer" }, "attributesCleared": { "type": "integer" }, "withheld": { "type": "integer" }, "blocked": { "type": "integer" } } }, "change": { "title": "Change", "type": "object", "additionalProperties": false, "required": ["kind", "address", "displayName", "attributes"], "properties": { "kind": { "enum": ["create", "update", "delete"] }, "address": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" }, "id": { "type": "string" }, "version": { "type": "string" }, "owner": { "type": "string" }, "source": { "$ref": "#/$defs/source" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/attributeEdit" } }, "grants": { "type": "array", "items": { "$ref": "#/$defs/grantEdit" } }, "members": { "$ref": "#/$defs/memberEdits" } } }, "attributeEdit": { "title": "AttributeEdit", "type": "object", "additionalProperties": false, "required": ["path"], "properties": { "path": { "type": "string" }, "before": { "$ref": "#/$defs/attributeValue" }, "after": { "$ref": "#/$defs/attributeValue" }, "source": { "$ref": "#/$defs/source" }, "mapping": { "type": "string" }, "row": { "type": "string" } } }, "attributeValue": { "title": "AttributeValue", "anyOf": [{ "type": "null" }, { "type": "boolean" }, { "type": "number" }, { "type": "string" }, { "type": "array", "items": { "$ref": "#/$defs/attributeValue" } }, { "type": "object", "additionalProperties": { "$ref": "#/$defs/attributeValue" } }] }, "userChange": { "title": "UserChange", "type": "object", "additionalProperties": false, "required": ["kind", "address", "userName", "attributes", "grants"], "properties": { "kind": { "enum": ["create", "update"] }, "address": { "type": "string" }, "userName": { "type": "string" }, "displayName": { "type": "string" }, "id": { "type": "string" }, "version": { "type": "string" }, "inactive": { "type": "boolean" }, "owner": { "type": "string" }, "source": { "$ref": "#/$defs/source" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/attributeEdit" } }, "grants": { "type": "array", "items": { "$ref": "#/$defs/grantEdit" } } } }, "grantEdit": { "title": "GrantEdit", "type": "object", "additionalProperties": false, "required": ["kind", "key", "name", "action", "path", "grounds"], "properties": { "kind": { "title": "GrantKind", "enum": ["skill", "language", "role"] }, "key": { "type": "string" }, "name": { "type": "string" }, "action": { "enum": ["add", "change", "remove"] }, "path": { "type": "string" }, "before": { "$ref": "#/$defs/attributeValue" }, "after": { "$ref": "#/$defs/attributeValue" }, "grounds": { "type": "array", "items": { "$ref": "#/$defs/grantGround" } }, "lost": { "type": "array", "items": { "type": "string" } }, "needsApproval": { "type": "boolean" }, "source": { "$ref": "#/$defs/source" } } }, "grantGround": { "title": "PlanGrantGround", "type": "object", "additionalProperties": false, "required": ["group", "source"], "properties": { "group": { "type": "string" }, "through": { "type": "string" }, "proficiency": { "type": "number" }, "source": { "$ref": "#/$defs/source" } } }, "accessChange": { "title": "AccessChange", "type": "object", "additionalProperties": false, "required": ["kind", "key", "name", "gain", "lose"], "properties": { "kind": { "enum": ["skill", "language", "role"] }, "key": { "type": "string" }, "name": { "type": "string" }, "gain": { "type": "array", "items": { "$ref": "#/$defs/accessHolder" } }, "lose": { "type": "array", "items": { "$ref": "#/$defs/accessHolder" } } } }, "accessHolder": { "title": "AccessHolder", "type": "object", "additionalProperties": false, "required": ["address", "groups"], "properties": { "address": { "type": "string" }, "displayName": { "type": "string" }, "groups": { "type": "array", "items": { "type": "string" } } } }, "memberEdits": { "title": "MemberEdits", "type": "object", "additionalProperties": false, "required": ["mode", "before", "after", "add", "remove"], "properties": { "mode": { "enum": ["exact", "at-least"] }, "before": { "type": "array", "items": { "type": "string" } }, "after": { "type": "integer" }, "add": { "type": "array", "items": { "$ref": "#/$defs/memberAddition" } }, "remove": { "type": "array", "items": { "$ref": "#/$defs/memberRemoval" } } } }, "memberAddition": { "title": "MemberAddition", "type": "object", "additionalProperties": false, "required": ["type", "name", "grounds"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "address": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" }, "grounds": { "type": "array", "items": { "$ref": "#/$defs/planGround" } } } }, "memberRemoval": { "title": "MemberRemoval", "type": "object", "additionalProperties": false, "required": ["type", "id", "name", "because"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" }, "inactive": { "type": "boolean" }, "because": { "enum": ["not-declared", "excepted", "expired", "not-yet", "undone"] }, "date": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } }, "planGround": { "title": "PlanGround", "type": "object", "additionalProperties": false, "required": ["kind", "source"], "properties": { "kind": { "enum": ["entry", "rule", "nested", "undo"] }, "source": { "$ref": "#/$defs/source" }, "text": { "type": "string" }, "from": { "type": "string" }, "until": { "type": "string" }, "reason": { "type": "string" } } }, "withholding": { "title": "Withholding", "type": "object", "additionalProperties": false, "required": ["address", "displayName", "reason", "members", "deletion"], "properties": { "address": { "type": "string" }, "displayName": { "type": "string" }, "reason": { "type": "string" }, "members": { "type": "array", "items": { "$ref": "#/$defs/memberRemoval" } }, "deletion": { "type": "boolean" }, "grants": { "type": "array", "items": { "$ref": "#/$defs/grantEdit" } }, "values": { "$ref": "#/$defs/withheldValues" } } }, "withheldValues": { "title": "WithheldValues", "type": "object", "additionalProperties": false, "required": ["path", "deed", "people", "rows"], "properties": { "path": { "type": "string" }, "deed": { "enum": ["clear", "default"] }, "people": { "type": "integer" }, "rows": { "type": "array", "items": { "type": "string" } }, "source": { "$ref": "#/$defs/source" } } }, "block": { "title": "Block", "type": "object", "additionalProperties": false, "required": ["rule", "summary", "addresses"], "properties": { "rule": { "enum": ["removals-per-group", "removals-total", "group-deletes", "emptied-group", "protected-group", "grant-removals", "cleared-attributes", "deactivations", "protected-user", "role-allow", "role-conflict", "role-limit", "restricted-parent", "role-approval"] }, "summary": { "type": "string" }, "addresses": { "type": "array", "items": { "type": "string" } }, "allow": { "$ref": "#/$defs/allowance" }, "source": { "$ref": "#/$defs/source" }, "skips": { "type": "array", "items": { "$ref": "#/$defs/skip" } } } }, "skip": { "title": "Skip", "type": "object", "additionalProperties": false, "required": ["address"], "properties": { "address": { "type": "string" }, "members": { "type": "array", "items": { "type": "string" } }, "grants": { "type": "array", "items": { "type": "string" } } } }, "planWaiver": { "title": "PlanWaiver", "type": "object", "additionalProperties": false, "required": ["rule", "until", "reason", "owner", "source", "used"], "properties": { "rule": { "enum": ["allow", "conflicts", "limits", "nesting"] }, "user": { "type": "string" }, "role": { "type": "string" }, "group": { "type": "string" }, "until": { "type": "string" }, "reason": { "type": "string" }, "owner": { "type": "string" }, "source": { "$ref": "#/$defs/source" }, "used": { "type": "boolean" } } }, "allowance": { "title": "Allowance", "type": "object", "additionalProperties": false, "required": ["flag", "value"], "properties": { "flag": { "enum": ["--allow-removals", "--allow-deletes", "--allow-protected", "--allow-roles"] }, "value": { "type": ["string", "integer"] } } }, "undeclaredGroup": { "title": "UndeclaredGroup", "type": "object", "additionalProperties": false, "required": ["id", "displayName"], "properties": { "id": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" } } }, "warning": { "title": "PlanWarning", "type": "object", "additionalProperties": false, "required": ["code", "summary"], "properties": { "code": { "type": "string" }, "summary": { "type": "string" }, "advice": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } }, "source": { "title": "PlanSource", "type": "object", "additionalProperties": false, "required": ["file", "line"], "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } } } } };
var schema32 = { "title": "PlanTarget", "type": "object", "additionalProperties": false, "required": ["name", "type", "baseUrl", "versions"], "properties": { "name": { "type": "string" }, "type": { "enum": ["genesys-cloud", "scim"] }, "baseUrl": { "type": "string" }, "versions": { "enum": ["etag", "body", "reread"] } } };
var schema33 = { "title": "PlanSummary", "type": "object", "additionalProperties": false, "required": ["create", "update", "delete", "unchanged", "membersAdded", "membersRemoved", "groupsWithMemberChanges", "usersCreated", "usersUpdated", "usersDeactivated", "grantsAdded", "grantsChanged", "grantsRemoved", "attributesCleared", "withheld", "blocked"], "properties": { "create": { "type": "integer" }, "update": { "type": "integer" }, "delete": { "type": "integer" }, "unchanged": { "type": "integer" }, "membersAdded": { "type": "integer" }, "membersRemoved": { "type": "integer" }, "groupsWithMemberChanges": { "type": "integer" }, "usersCreated": { "type": "integer" }, "usersUpdated": { "type": "integer" }, "usersDeactivated": { "type": "integer" }, "grantsAdded": { "type": "integer" }, "grantsChanged": { "type": "integer" }, "grantsRemoved": { "type": "integer" }, "attributesCleared": { "type": "integer" }, "withheld": { "type": "integer" }, "blocked": { "type": "integer" } } };
var schema63 = { "title": "UndeclaredGroup", "type": "object", "additionalProperties": false, "required": ["id", "displayName"], "properties": { "id": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" } } };
var func1 = Object.prototype.hasOwnProperty;
var pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
var pattern6 = new RegExp("^\\d{4}-\\d{2}-\\d{2}$", "u");
var pattern7 = new RegExp("^\\d{8}T\\d{6}Z-[0-9a-f]{6}$", "u");
var schema34 = { "title": "Change", "type": "object", "additionalProperties": false, "required": ["kind", "address", "displayName", "attributes"], "properties": { "kind": { "enum": ["create", "update", "delete"] }, "address": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" }, "id": { "type": "string" }, "version": { "type": "string" }, "owner": { "type": "string" }, "source": { "$ref": "#/$defs/source" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/attributeEdit" } }, "grants": { "type": "array", "items": { "$ref": "#/$defs/grantEdit" } }, "members": { "$ref": "#/$defs/memberEdits" } } };
var schema35 = { "title": "PlanSource", "type": "object", "additionalProperties": false, "required": ["file", "line"], "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } } };
var schema36 = { "title": "AttributeEdit", "type": "object", "additionalProperties": false, "required": ["path"], "properties": { "path": { "type": "string" }, "before": { "$ref": "#/$defs/attributeValue" }, "after": { "$ref": "#/$defs/attributeValue" }, "source": { "$ref": "#/$defs/source" }, "mapping": { "type": "string" }, "row": { "type": "string" } } };
var schema37 = { "title": "AttributeValue", "anyOf": [{ "type": "null" }, { "type": "boolean" }, { "type": "number" }, { "type": "string" }, { "type": "array", "items": { "$ref": "#/$defs/attributeValue" } }, { "type": "object", "additionalProperties": { "$ref": "#/$defs/attributeValue" } }] };
var wrapper0 = { validate: validate23 };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (data !== null) {
    const err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema37.anyOf[0].type, parentSchema: schema37.anyOf[0], data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  const _errs3 = errors;
  if (typeof data !== "boolean") {
    const err1 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema37.anyOf[1].type, parentSchema: schema37.anyOf[1], data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  const _errs5 = errors;
  if (!(typeof data == "number" && isFinite(data))) {
    const err2 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.anyOf[2].type, parentSchema: schema37.anyOf[2], data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  var _valid0 = _errs5 === errors;
  valid0 = valid0 || _valid0;
  const _errs7 = errors;
  if (typeof data !== "string") {
    const err3 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema37.anyOf[3].type, parentSchema: schema37.anyOf[3], data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs7 === errors;
  valid0 = valid0 || _valid0;
  const _errs9 = errors;
  if (errors === _errs9) {
    if (Array.isArray(data)) {
      var valid1 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs11 = errors;
        if (!wrapper0.validate(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
          errors = vErrors.length;
        }
        var valid1 = _errs11 === errors;
        if (!valid1) {
          break;
        }
      }
    } else {
      const err4 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema37.anyOf[4].type, parentSchema: schema37.anyOf[4], data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
  }
  var _valid0 = _errs9 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var items1 = true;
  }
  const _errs12 = errors;
  if (errors === _errs12) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs15 = errors;
        if (!wrapper0.validate(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
          errors = vErrors.length;
        }
        var valid2 = _errs15 === errors;
        if (!valid2) {
          break;
        }
      }
    } else {
      const err5 = { instancePath, schemaPath: "#/anyOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.anyOf[5].type, parentSchema: schema37.anyOf[5], data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
  }
  var _valid0 = _errs12 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var props2 = true;
  }
  if (!valid0) {
    const err6 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema37.anyOf, parentSchema: schema37, data };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
    validate23.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate23.errors = vErrors;
  evaluated0.props = props2;
  evaluated0.items = items1;
  return errors === 0;
}
validate23.evaluated = { "dynamicProps": true, "dynamicItems": true };
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
          if (!(key0 === "path" || key0 === "before" || key0 === "after" || key0 === "source" || key0 === "mapping" || key0 === "row")) {
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
              const _errs4 = errors;
              if (!validate23(data.before, { instancePath: instancePath + "/before", parentData: data, parentDataProperty: "before", rootData, dynamicAnchors })) {
                vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.after !== void 0) {
                const _errs5 = errors;
                if (!validate23(data.after, { instancePath: instancePath + "/after", parentData: data, parentDataProperty: "after", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.source !== void 0) {
                  let data3 = data.source;
                  const _errs6 = errors;
                  const _errs7 = errors;
                  if (errors === _errs7) {
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                      let missing1;
                      if (data3.file === void 0 && (missing1 = "file") || data3.line === void 0 && (missing1 = "line")) {
                        validate22.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data3 }];
                        return false;
                      } else {
                        const _errs9 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                            validate22.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data3 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs9 === errors) {
                          if (data3.file !== void 0) {
                            let data4 = data3.file;
                            const _errs10 = errors;
                            if (typeof data4 !== "string") {
                              validate22.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data4 }];
                              return false;
                            }
                            var valid2 = _errs10 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data3.line !== void 0) {
                              let data5 = data3.line;
                              const _errs12 = errors;
                              if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
                                validate22.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data5 }];
                                return false;
                              }
                              if (errors === _errs12) {
                                if (typeof data5 == "number" && isFinite(data5)) {
                                  if (data5 < 1 || isNaN(data5)) {
                                    validate22.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data5 }];
                                    return false;
                                  }
                                }
                              }
                              var valid2 = _errs12 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data3.column !== void 0) {
                                let data6 = data3.column;
                                const _errs14 = errors;
                                if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
                                  validate22.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data6 }];
                                  return false;
                                }
                                if (errors === _errs14) {
                                  if (typeof data6 == "number" && isFinite(data6)) {
                                    if (data6 < 1 || isNaN(data6)) {
                                      validate22.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data6 }];
                                      return false;
                                    }
                                  }
                                }
                                var valid2 = _errs14 === errors;
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
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.mapping !== void 0) {
                    let data7 = data.mapping;
                    const _errs16 = errors;
                    if (typeof data7 !== "string") {
                      validate22.errors = [{ instancePath: instancePath + "/mapping", schemaPath: "#/properties/mapping/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.mapping.type, parentSchema: schema36.properties.mapping, data: data7 }];
                      return false;
                    }
                    var valid0 = _errs16 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.row !== void 0) {
                      let data8 = data.row;
                      const _errs18 = errors;
                      if (typeof data8 !== "string") {
                        validate22.errors = [{ instancePath: instancePath + "/row", schemaPath: "#/properties/row/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema36.properties.row.type, parentSchema: schema36.properties.row, data: data8 }];
                        return false;
                      }
                      var valid0 = _errs18 === errors;
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
      validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema36.type, parentSchema: schema36, data }];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema39 = { "title": "GrantEdit", "type": "object", "additionalProperties": false, "required": ["kind", "key", "name", "action", "path", "grounds"], "properties": { "kind": { "title": "GrantKind", "enum": ["skill", "language", "role"] }, "key": { "type": "string" }, "name": { "type": "string" }, "action": { "enum": ["add", "change", "remove"] }, "path": { "type": "string" }, "before": { "$ref": "#/$defs/attributeValue" }, "after": { "$ref": "#/$defs/attributeValue" }, "grounds": { "type": "array", "items": { "$ref": "#/$defs/grantGround" } }, "lost": { "type": "array", "items": { "type": "string" } }, "needsApproval": { "type": "boolean" }, "source": { "$ref": "#/$defs/source" } } };
var schema40 = { "title": "PlanGrantGround", "type": "object", "additionalProperties": false, "required": ["group", "source"], "properties": { "group": { "type": "string" }, "through": { "type": "string" }, "proficiency": { "type": "number" }, "source": { "$ref": "#/$defs/source" } } };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate30.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.group === void 0 && (missing0 = "group") || data.source === void 0 && (missing0 = "source")) {
        validate30.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema40.required, parentSchema: schema40, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "group" || key0 === "through" || key0 === "proficiency" || key0 === "source")) {
            validate30.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema40, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.group !== void 0) {
            let data0 = data.group;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate30.errors = [{ instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.group.type, parentSchema: schema40.properties.group, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.through !== void 0) {
              let data1 = data.through;
              const _errs4 = errors;
              if (typeof data1 !== "string") {
                validate30.errors = [{ instancePath: instancePath + "/through", schemaPath: "#/properties/through/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.through.type, parentSchema: schema40.properties.through, data: data1 }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.proficiency !== void 0) {
                let data2 = data.proficiency;
                const _errs6 = errors;
                if (!(typeof data2 == "number" && isFinite(data2))) {
                  validate30.errors = [{ instancePath: instancePath + "/proficiency", schemaPath: "#/properties/proficiency/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema40.properties.proficiency.type, parentSchema: schema40.properties.proficiency, data: data2 }];
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
                        validate30.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data3 }];
                        return false;
                      } else {
                        const _errs11 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                            validate30.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data3 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs11 === errors) {
                          if (data3.file !== void 0) {
                            let data4 = data3.file;
                            const _errs12 = errors;
                            if (typeof data4 !== "string") {
                              validate30.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data4 }];
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
                                validate30.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data5 }];
                                return false;
                              }
                              if (errors === _errs14) {
                                if (typeof data5 == "number" && isFinite(data5)) {
                                  if (data5 < 1 || isNaN(data5)) {
                                    validate30.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data5 }];
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
                                  validate30.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data6 }];
                                  return false;
                                }
                                if (errors === _errs16) {
                                  if (typeof data6 == "number" && isFinite(data6)) {
                                    if (data6 < 1 || isNaN(data6)) {
                                      validate30.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data6 }];
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
                      validate30.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data3 }];
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
      validate30.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data }];
      return false;
    }
  }
  validate30.errors = vErrors;
  return errors === 0;
}
validate30.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.key === void 0 && (missing0 = "key") || data.name === void 0 && (missing0 = "name") || data.action === void 0 && (missing0 = "action") || data.path === void 0 && (missing0 = "path") || data.grounds === void 0 && (missing0 = "grounds")) {
        validate27.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema39.required, parentSchema: schema39, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema39.properties, key0)) {
            validate27.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "skill" || data0 === "language" || data0 === "role")) {
              validate27.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema39.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema39.properties.kind.enum, parentSchema: schema39.properties.kind, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.key !== void 0) {
              let data1 = data.key;
              const _errs3 = errors;
              if (typeof data1 !== "string") {
                validate27.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.key.type, parentSchema: schema39.properties.key, data: data1 }];
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
                  validate27.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.name.type, parentSchema: schema39.properties.name, data: data2 }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.action !== void 0) {
                  let data3 = data.action;
                  const _errs7 = errors;
                  if (!(data3 === "add" || data3 === "change" || data3 === "remove")) {
                    validate27.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/enum", keyword: "enum", params: { allowedValues: schema39.properties.action.enum }, message: "must be equal to one of the allowed values", schema: schema39.properties.action.enum, parentSchema: schema39.properties.action, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.path !== void 0) {
                    let data4 = data.path;
                    const _errs8 = errors;
                    if (typeof data4 !== "string") {
                      validate27.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.path.type, parentSchema: schema39.properties.path, data: data4 }];
                      return false;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.before !== void 0) {
                      const _errs10 = errors;
                      if (!validate23(data.before, { instancePath: instancePath + "/before", parentData: data, parentDataProperty: "before", rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.after !== void 0) {
                        const _errs11 = errors;
                        if (!validate23(data.after, { instancePath: instancePath + "/after", parentData: data, parentDataProperty: "after", rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.grounds !== void 0) {
                          let data7 = data.grounds;
                          const _errs12 = errors;
                          if (errors === _errs12) {
                            if (Array.isArray(data7)) {
                              var valid1 = true;
                              const len0 = data7.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                const _errs14 = errors;
                                if (!validate30(data7[i0], { instancePath: instancePath + "/grounds/" + i0, parentData: data7, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs14 === errors;
                                if (!valid1) {
                                  break;
                                }
                              }
                            } else {
                              validate27.errors = [{ instancePath: instancePath + "/grounds", schemaPath: "#/properties/grounds/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema39.properties.grounds.type, parentSchema: schema39.properties.grounds, data: data7 }];
                              return false;
                            }
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.lost !== void 0) {
                            let data9 = data.lost;
                            const _errs15 = errors;
                            if (errors === _errs15) {
                              if (Array.isArray(data9)) {
                                var valid2 = true;
                                const len1 = data9.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                  let data10 = data9[i1];
                                  const _errs17 = errors;
                                  if (typeof data10 !== "string") {
                                    validate27.errors = [{ instancePath: instancePath + "/lost/" + i1, schemaPath: "#/properties/lost/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.lost.items.type, parentSchema: schema39.properties.lost.items, data: data10 }];
                                    return false;
                                  }
                                  var valid2 = _errs17 === errors;
                                  if (!valid2) {
                                    break;
                                  }
                                }
                              } else {
                                validate27.errors = [{ instancePath: instancePath + "/lost", schemaPath: "#/properties/lost/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema39.properties.lost.type, parentSchema: schema39.properties.lost, data: data9 }];
                                return false;
                              }
                            }
                            var valid0 = _errs15 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.needsApproval !== void 0) {
                              let data11 = data.needsApproval;
                              const _errs19 = errors;
                              if (typeof data11 !== "boolean") {
                                validate27.errors = [{ instancePath: instancePath + "/needsApproval", schemaPath: "#/properties/needsApproval/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema39.properties.needsApproval.type, parentSchema: schema39.properties.needsApproval, data: data11 }];
                                return false;
                              }
                              var valid0 = _errs19 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.source !== void 0) {
                                let data12 = data.source;
                                const _errs21 = errors;
                                const _errs22 = errors;
                                if (errors === _errs22) {
                                  if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                    let missing1;
                                    if (data12.file === void 0 && (missing1 = "file") || data12.line === void 0 && (missing1 = "line")) {
                                      validate27.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data12 }];
                                      return false;
                                    } else {
                                      const _errs24 = errors;
                                      for (const key1 in data12) {
                                        if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                                          validate27.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data12 }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs24 === errors) {
                                        if (data12.file !== void 0) {
                                          let data13 = data12.file;
                                          const _errs25 = errors;
                                          if (typeof data13 !== "string") {
                                            validate27.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data13 }];
                                            return false;
                                          }
                                          var valid4 = _errs25 === errors;
                                        } else {
                                          var valid4 = true;
                                        }
                                        if (valid4) {
                                          if (data12.line !== void 0) {
                                            let data14 = data12.line;
                                            const _errs27 = errors;
                                            if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                                              validate27.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data14 }];
                                              return false;
                                            }
                                            if (errors === _errs27) {
                                              if (typeof data14 == "number" && isFinite(data14)) {
                                                if (data14 < 1 || isNaN(data14)) {
                                                  validate27.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data14 }];
                                                  return false;
                                                }
                                              }
                                            }
                                            var valid4 = _errs27 === errors;
                                          } else {
                                            var valid4 = true;
                                          }
                                          if (valid4) {
                                            if (data12.column !== void 0) {
                                              let data15 = data12.column;
                                              const _errs29 = errors;
                                              if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                                validate27.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data15 }];
                                                return false;
                                              }
                                              if (errors === _errs29) {
                                                if (typeof data15 == "number" && isFinite(data15)) {
                                                  if (data15 < 1 || isNaN(data15)) {
                                                    validate27.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data15 }];
                                                    return false;
                                                  }
                                                }
                                              }
                                              var valid4 = _errs29 === errors;
                                            } else {
                                              var valid4 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate27.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data12 }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs21 === errors;
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
    } else {
      validate27.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.type, parentSchema: schema39, data }];
      return false;
    }
  }
  validate27.errors = vErrors;
  return errors === 0;
}
validate27.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema43 = { "title": "MemberEdits", "type": "object", "additionalProperties": false, "required": ["mode", "before", "after", "add", "remove"], "properties": { "mode": { "enum": ["exact", "at-least"] }, "before": { "type": "array", "items": { "type": "string" } }, "after": { "type": "integer" }, "add": { "type": "array", "items": { "$ref": "#/$defs/memberAddition" } }, "remove": { "type": "array", "items": { "$ref": "#/$defs/memberRemoval" } } } };
var schema44 = { "title": "MemberAddition", "type": "object", "additionalProperties": false, "required": ["type", "name", "grounds"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "address": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" }, "grounds": { "type": "array", "items": { "$ref": "#/$defs/planGround" } } } };
var schema45 = { "title": "PlanGround", "type": "object", "additionalProperties": false, "required": ["kind", "source"], "properties": { "kind": { "enum": ["entry", "rule", "nested", "undo"] }, "source": { "$ref": "#/$defs/source" }, "text": { "type": "string" }, "from": { "type": "string" }, "until": { "type": "string" }, "reason": { "type": "string" } } };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate35.evaluated;
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
        validate35.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema45.required, parentSchema: schema45, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "source" || key0 === "text" || key0 === "from" || key0 === "until" || key0 === "reason")) {
            validate35.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema45, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "entry" || data0 === "rule" || data0 === "nested" || data0 === "undo")) {
              validate35.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema45.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema45.properties.kind.enum, parentSchema: schema45.properties.kind, data: data0 }];
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
                    validate35.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data1 }];
                    return false;
                  } else {
                    const _errs6 = errors;
                    for (const key1 in data1) {
                      if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                        validate35.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data1 }];
                        return false;
                        break;
                      }
                    }
                    if (_errs6 === errors) {
                      if (data1.file !== void 0) {
                        let data2 = data1.file;
                        const _errs7 = errors;
                        if (typeof data2 !== "string") {
                          validate35.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data2 }];
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
                            validate35.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data3 }];
                            return false;
                          }
                          if (errors === _errs9) {
                            if (typeof data3 == "number" && isFinite(data3)) {
                              if (data3 < 1 || isNaN(data3)) {
                                validate35.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data3 }];
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
                              validate35.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data4 }];
                              return false;
                            }
                            if (errors === _errs11) {
                              if (typeof data4 == "number" && isFinite(data4)) {
                                if (data4 < 1 || isNaN(data4)) {
                                  validate35.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data4 }];
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
                  validate35.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data1 }];
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
                  validate35.errors = [{ instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.text.type, parentSchema: schema45.properties.text, data: data5 }];
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
                    validate35.errors = [{ instancePath: instancePath + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.from.type, parentSchema: schema45.properties.from, data: data6 }];
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
                      validate35.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.until.type, parentSchema: schema45.properties.until, data: data7 }];
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
                        validate35.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema45.properties.reason.type, parentSchema: schema45.properties.reason, data: data8 }];
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
      validate35.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema45.type, parentSchema: schema45, data }];
      return false;
    }
  }
  validate35.errors = vErrors;
  return errors === 0;
}
validate35.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate34.evaluated;
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
        validate34.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema44.required, parentSchema: schema44, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "type" || key0 === "id" || key0 === "address" || key0 === "name" || key0 === "displayName" || key0 === "grounds")) {
            validate34.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema44, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== void 0) {
            let data0 = data.type;
            const _errs2 = errors;
            if (!(data0 === "User" || data0 === "Group")) {
              validate34.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema44.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema44.properties.type.enum, parentSchema: schema44.properties.type, data: data0 }];
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
                validate34.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.id.type, parentSchema: schema44.properties.id, data: data1 }];
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
                  validate34.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.address.type, parentSchema: schema44.properties.address, data: data2 }];
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
                    validate34.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.name.type, parentSchema: schema44.properties.name, data: data3 }];
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
                      validate34.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema44.properties.displayName.type, parentSchema: schema44.properties.displayName, data: data4 }];
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
                            if (!validate35(data5[i0], { instancePath: instancePath + "/grounds/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs13 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate34.errors = [{ instancePath: instancePath + "/grounds", schemaPath: "#/properties/grounds/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema44.properties.grounds.type, parentSchema: schema44.properties.grounds, data: data5 }];
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
      validate34.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema44.type, parentSchema: schema44, data }];
      return false;
    }
  }
  validate34.errors = vErrors;
  return errors === 0;
}
validate34.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema47 = { "title": "MemberRemoval", "type": "object", "additionalProperties": false, "required": ["type", "id", "name", "because"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" }, "inactive": { "type": "boolean" }, "because": { "enum": ["not-declared", "excepted", "expired", "not-yet", "undone"] }, "date": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } };
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
      if (data.type === void 0 && (missing0 = "type") || data.id === void 0 && (missing0 = "id") || data.name === void 0 && (missing0 = "name") || data.because === void 0 && (missing0 = "because")) {
        validate38.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema47.required, parentSchema: schema47, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "type" || key0 === "id" || key0 === "name" || key0 === "displayName" || key0 === "inactive" || key0 === "because" || key0 === "date" || key0 === "source")) {
            validate38.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema47, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.type !== void 0) {
            let data0 = data.type;
            const _errs2 = errors;
            if (!(data0 === "User" || data0 === "Group")) {
              validate38.errors = [{ instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema47.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema47.properties.type.enum, parentSchema: schema47.properties.type, data: data0 }];
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
                validate38.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.id.type, parentSchema: schema47.properties.id, data: data1 }];
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
                  validate38.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.name.type, parentSchema: schema47.properties.name, data: data2 }];
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
                    validate38.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.displayName.type, parentSchema: schema47.properties.displayName, data: data3 }];
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
                      validate38.errors = [{ instancePath: instancePath + "/inactive", schemaPath: "#/properties/inactive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema47.properties.inactive.type, parentSchema: schema47.properties.inactive, data: data4 }];
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
                      if (!(data5 === "not-declared" || data5 === "excepted" || data5 === "expired" || data5 === "not-yet" || data5 === "undone")) {
                        validate38.errors = [{ instancePath: instancePath + "/because", schemaPath: "#/properties/because/enum", keyword: "enum", params: { allowedValues: schema47.properties.because.enum }, message: "must be equal to one of the allowed values", schema: schema47.properties.because.enum, parentSchema: schema47.properties.because, data: data5 }];
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
                          validate38.errors = [{ instancePath: instancePath + "/date", schemaPath: "#/properties/date/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema47.properties.date.type, parentSchema: schema47.properties.date, data: data6 }];
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
                                validate38.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data7 }];
                                return false;
                              } else {
                                const _errs17 = errors;
                                for (const key1 in data7) {
                                  if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                                    validate38.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data7 }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs17 === errors) {
                                  if (data7.file !== void 0) {
                                    let data8 = data7.file;
                                    const _errs18 = errors;
                                    if (typeof data8 !== "string") {
                                      validate38.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data8 }];
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
                                        validate38.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data9 }];
                                        return false;
                                      }
                                      if (errors === _errs20) {
                                        if (typeof data9 == "number" && isFinite(data9)) {
                                          if (data9 < 1 || isNaN(data9)) {
                                            validate38.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data9 }];
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
                                          validate38.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data10 }];
                                          return false;
                                        }
                                        if (errors === _errs22) {
                                          if (typeof data10 == "number" && isFinite(data10)) {
                                            if (data10 < 1 || isNaN(data10)) {
                                              validate38.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data10 }];
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
                              validate38.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data7 }];
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
      validate38.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema47.type, parentSchema: schema47, data }];
      return false;
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}
validate38.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
      if (data.mode === void 0 && (missing0 = "mode") || data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after") || data.add === void 0 && (missing0 = "add") || data.remove === void 0 && (missing0 = "remove")) {
        validate33.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema43.required, parentSchema: schema43, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "mode" || key0 === "before" || key0 === "after" || key0 === "add" || key0 === "remove")) {
            validate33.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema43, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.mode !== void 0) {
            let data0 = data.mode;
            const _errs2 = errors;
            if (!(data0 === "exact" || data0 === "at-least")) {
              validate33.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema43.properties.mode.enum }, message: "must be equal to one of the allowed values", schema: schema43.properties.mode.enum, parentSchema: schema43.properties.mode, data: data0 }];
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
                      validate33.errors = [{ instancePath: instancePath + "/before/" + i0, schemaPath: "#/properties/before/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.properties.before.items.type, parentSchema: schema43.properties.before.items, data: data2 }];
                      return false;
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate33.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema43.properties.before.type, parentSchema: schema43.properties.before, data: data1 }];
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
                  validate33.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema43.properties.after.type, parentSchema: schema43.properties.after, data: data3 }];
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
                        if (!validate34(data4[i1], { instancePath: instancePath + "/add/" + i1, parentData: data4, parentDataProperty: i1, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
                          errors = vErrors.length;
                        }
                        var valid2 = _errs11 === errors;
                        if (!valid2) {
                          break;
                        }
                      }
                    } else {
                      validate33.errors = [{ instancePath: instancePath + "/add", schemaPath: "#/properties/add/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema43.properties.add.type, parentSchema: schema43.properties.add, data: data4 }];
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
                          if (!validate38(data6[i2], { instancePath: instancePath + "/remove/" + i2, parentData: data6, parentDataProperty: i2, rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                            errors = vErrors.length;
                          }
                          var valid3 = _errs14 === errors;
                          if (!valid3) {
                            break;
                          }
                        }
                      } else {
                        validate33.errors = [{ instancePath: instancePath + "/remove", schemaPath: "#/properties/remove/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema43.properties.remove.type, parentSchema: schema43.properties.remove, data: data6 }];
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
      validate33.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema43.type, parentSchema: schema43, data }];
      return false;
    }
  }
  validate33.errors = vErrors;
  return errors === 0;
}
validate33.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
                            if (data.grants !== void 0) {
                              let data13 = data.grants;
                              const _errs28 = errors;
                              if (errors === _errs28) {
                                if (Array.isArray(data13)) {
                                  var valid4 = true;
                                  const len1 = data13.length;
                                  for (let i1 = 0; i1 < len1; i1++) {
                                    const _errs30 = errors;
                                    if (!validate27(data13[i1], { instancePath: instancePath + "/grants/" + i1, parentData: data13, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid4 = _errs30 === errors;
                                    if (!valid4) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate21.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema34.properties.grants.type, parentSchema: schema34.properties.grants, data: data13 }];
                                  return false;
                                }
                              }
                              var valid0 = _errs28 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.members !== void 0) {
                                const _errs31 = errors;
                                if (!validate33(data.members, { instancePath: instancePath + "/members", parentData: data, parentDataProperty: "members", rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
                                  errors = vErrors.length;
                                }
                                var valid0 = _errs31 === errors;
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
    } else {
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema34.type, parentSchema: schema34, data }];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema49 = { "title": "UserChange", "type": "object", "additionalProperties": false, "required": ["kind", "address", "userName", "attributes", "grants"], "properties": { "kind": { "enum": ["create", "update"] }, "address": { "type": "string" }, "userName": { "type": "string" }, "displayName": { "type": "string" }, "id": { "type": "string" }, "version": { "type": "string" }, "inactive": { "type": "boolean" }, "owner": { "type": "string" }, "source": { "$ref": "#/$defs/source" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/attributeEdit" } }, "grants": { "type": "array", "items": { "$ref": "#/$defs/grantEdit" } } } };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.address === void 0 && (missing0 = "address") || data.userName === void 0 && (missing0 = "userName") || data.attributes === void 0 && (missing0 = "attributes") || data.grants === void 0 && (missing0 = "grants")) {
        validate42.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema49.required, parentSchema: schema49, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema49.properties, key0)) {
            validate42.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema49, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "create" || data0 === "update")) {
              validate42.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema49.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema49.properties.kind.enum, parentSchema: schema49.properties.kind, data: data0 }];
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
                validate42.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.address.type, parentSchema: schema49.properties.address, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.userName !== void 0) {
                let data2 = data.userName;
                const _errs5 = errors;
                if (typeof data2 !== "string") {
                  validate42.errors = [{ instancePath: instancePath + "/userName", schemaPath: "#/properties/userName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.userName.type, parentSchema: schema49.properties.userName, data: data2 }];
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
                    validate42.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.displayName.type, parentSchema: schema49.properties.displayName, data: data3 }];
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
                      validate42.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.id.type, parentSchema: schema49.properties.id, data: data4 }];
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
                        validate42.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.version.type, parentSchema: schema49.properties.version, data: data5 }];
                        return false;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.inactive !== void 0) {
                        let data6 = data.inactive;
                        const _errs13 = errors;
                        if (typeof data6 !== "boolean") {
                          validate42.errors = [{ instancePath: instancePath + "/inactive", schemaPath: "#/properties/inactive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema49.properties.inactive.type, parentSchema: schema49.properties.inactive, data: data6 }];
                          return false;
                        }
                        var valid0 = _errs13 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.owner !== void 0) {
                          let data7 = data.owner;
                          const _errs15 = errors;
                          if (typeof data7 !== "string") {
                            validate42.errors = [{ instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema49.properties.owner.type, parentSchema: schema49.properties.owner, data: data7 }];
                            return false;
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.source !== void 0) {
                            let data8 = data.source;
                            const _errs17 = errors;
                            const _errs18 = errors;
                            if (errors === _errs18) {
                              if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                                let missing1;
                                if (data8.file === void 0 && (missing1 = "file") || data8.line === void 0 && (missing1 = "line")) {
                                  validate42.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data8 }];
                                  return false;
                                } else {
                                  const _errs20 = errors;
                                  for (const key1 in data8) {
                                    if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                                      validate42.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data8 }];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs20 === errors) {
                                    if (data8.file !== void 0) {
                                      let data9 = data8.file;
                                      const _errs21 = errors;
                                      if (typeof data9 !== "string") {
                                        validate42.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data9 }];
                                        return false;
                                      }
                                      var valid2 = _errs21 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data8.line !== void 0) {
                                        let data10 = data8.line;
                                        const _errs23 = errors;
                                        if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                          validate42.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data10 }];
                                          return false;
                                        }
                                        if (errors === _errs23) {
                                          if (typeof data10 == "number" && isFinite(data10)) {
                                            if (data10 < 1 || isNaN(data10)) {
                                              validate42.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data10 }];
                                              return false;
                                            }
                                          }
                                        }
                                        var valid2 = _errs23 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data8.column !== void 0) {
                                          let data11 = data8.column;
                                          const _errs25 = errors;
                                          if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                            validate42.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data11 }];
                                            return false;
                                          }
                                          if (errors === _errs25) {
                                            if (typeof data11 == "number" && isFinite(data11)) {
                                              if (data11 < 1 || isNaN(data11)) {
                                                validate42.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data11 }];
                                                return false;
                                              }
                                            }
                                          }
                                          var valid2 = _errs25 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate42.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data8 }];
                                return false;
                              }
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.attributes !== void 0) {
                              let data12 = data.attributes;
                              const _errs27 = errors;
                              if (errors === _errs27) {
                                if (Array.isArray(data12)) {
                                  var valid3 = true;
                                  const len0 = data12.length;
                                  for (let i0 = 0; i0 < len0; i0++) {
                                    const _errs29 = errors;
                                    if (!validate22(data12[i0], { instancePath: instancePath + "/attributes/" + i0, parentData: data12, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                      vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid3 = _errs29 === errors;
                                    if (!valid3) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate42.errors = [{ instancePath: instancePath + "/attributes", schemaPath: "#/properties/attributes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema49.properties.attributes.type, parentSchema: schema49.properties.attributes, data: data12 }];
                                  return false;
                                }
                              }
                              var valid0 = _errs27 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.grants !== void 0) {
                                let data14 = data.grants;
                                const _errs30 = errors;
                                if (errors === _errs30) {
                                  if (Array.isArray(data14)) {
                                    var valid4 = true;
                                    const len1 = data14.length;
                                    for (let i1 = 0; i1 < len1; i1++) {
                                      const _errs32 = errors;
                                      if (!validate27(data14[i1], { instancePath: instancePath + "/grants/" + i1, parentData: data14, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                        vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid4 = _errs32 === errors;
                                      if (!valid4) {
                                        break;
                                      }
                                    }
                                  } else {
                                    validate42.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema49.properties.grants.type, parentSchema: schema49.properties.grants, data: data14 }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs30 === errors;
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
    } else {
      validate42.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema49.type, parentSchema: schema49, data }];
      return false;
    }
  }
  validate42.errors = vErrors;
  return errors === 0;
}
validate42.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema51 = { "title": "AccessChange", "type": "object", "additionalProperties": false, "required": ["kind", "key", "name", "gain", "lose"], "properties": { "kind": { "enum": ["skill", "language", "role"] }, "key": { "type": "string" }, "name": { "type": "string" }, "gain": { "type": "array", "items": { "$ref": "#/$defs/accessHolder" } }, "lose": { "type": "array", "items": { "$ref": "#/$defs/accessHolder" } } } };
var schema52 = { "title": "AccessHolder", "type": "object", "additionalProperties": false, "required": ["address", "groups"], "properties": { "address": { "type": "string" }, "displayName": { "type": "string" }, "groups": { "type": "array", "items": { "type": "string" } } } };
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate46.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.kind === void 0 && (missing0 = "kind") || data.key === void 0 && (missing0 = "key") || data.name === void 0 && (missing0 = "name") || data.gain === void 0 && (missing0 = "gain") || data.lose === void 0 && (missing0 = "lose")) {
        validate46.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema51.required, parentSchema: schema51, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "key" || key0 === "name" || key0 === "gain" || key0 === "lose")) {
            validate46.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema51, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "skill" || data0 === "language" || data0 === "role")) {
              validate46.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema51.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema51.properties.kind.enum, parentSchema: schema51.properties.kind, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.key !== void 0) {
              let data1 = data.key;
              const _errs3 = errors;
              if (typeof data1 !== "string") {
                validate46.errors = [{ instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.key.type, parentSchema: schema51.properties.key, data: data1 }];
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
                  validate46.errors = [{ instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema51.properties.name.type, parentSchema: schema51.properties.name, data: data2 }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.gain !== void 0) {
                  let data3 = data.gain;
                  const _errs7 = errors;
                  if (errors === _errs7) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        const _errs9 = errors;
                        const _errs10 = errors;
                        if (errors === _errs10) {
                          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                            let missing1;
                            if (data4.address === void 0 && (missing1 = "address") || data4.groups === void 0 && (missing1 = "groups")) {
                              validate46.errors = [{ instancePath: instancePath + "/gain/" + i0, schemaPath: "#/$defs/accessHolder/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema52.required, parentSchema: schema52, data: data4 }];
                              return false;
                            } else {
                              const _errs12 = errors;
                              for (const key1 in data4) {
                                if (!(key1 === "address" || key1 === "displayName" || key1 === "groups")) {
                                  validate46.errors = [{ instancePath: instancePath + "/gain/" + i0, schemaPath: "#/$defs/accessHolder/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema52, data: data4 }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs12 === errors) {
                                if (data4.address !== void 0) {
                                  let data5 = data4.address;
                                  const _errs13 = errors;
                                  if (typeof data5 !== "string") {
                                    validate46.errors = [{ instancePath: instancePath + "/gain/" + i0 + "/address", schemaPath: "#/$defs/accessHolder/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.address.type, parentSchema: schema52.properties.address, data: data5 }];
                                    return false;
                                  }
                                  var valid3 = _errs13 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data4.displayName !== void 0) {
                                    let data6 = data4.displayName;
                                    const _errs15 = errors;
                                    if (typeof data6 !== "string") {
                                      validate46.errors = [{ instancePath: instancePath + "/gain/" + i0 + "/displayName", schemaPath: "#/$defs/accessHolder/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.displayName.type, parentSchema: schema52.properties.displayName, data: data6 }];
                                      return false;
                                    }
                                    var valid3 = _errs15 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data4.groups !== void 0) {
                                      let data7 = data4.groups;
                                      const _errs17 = errors;
                                      if (errors === _errs17) {
                                        if (Array.isArray(data7)) {
                                          var valid4 = true;
                                          const len1 = data7.length;
                                          for (let i1 = 0; i1 < len1; i1++) {
                                            let data8 = data7[i1];
                                            const _errs19 = errors;
                                            if (typeof data8 !== "string") {
                                              validate46.errors = [{ instancePath: instancePath + "/gain/" + i0 + "/groups/" + i1, schemaPath: "#/$defs/accessHolder/properties/groups/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.groups.items.type, parentSchema: schema52.properties.groups.items, data: data8 }];
                                              return false;
                                            }
                                            var valid4 = _errs19 === errors;
                                            if (!valid4) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate46.errors = [{ instancePath: instancePath + "/gain/" + i0 + "/groups", schemaPath: "#/$defs/accessHolder/properties/groups/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema52.properties.groups.type, parentSchema: schema52.properties.groups, data: data7 }];
                                          return false;
                                        }
                                      }
                                      var valid3 = _errs17 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate46.errors = [{ instancePath: instancePath + "/gain/" + i0, schemaPath: "#/$defs/accessHolder/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.type, parentSchema: schema52, data: data4 }];
                            return false;
                          }
                        }
                        var valid1 = _errs9 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate46.errors = [{ instancePath: instancePath + "/gain", schemaPath: "#/properties/gain/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema51.properties.gain.type, parentSchema: schema51.properties.gain, data: data3 }];
                      return false;
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.lose !== void 0) {
                    let data9 = data.lose;
                    const _errs21 = errors;
                    if (errors === _errs21) {
                      if (Array.isArray(data9)) {
                        var valid5 = true;
                        const len2 = data9.length;
                        for (let i2 = 0; i2 < len2; i2++) {
                          let data10 = data9[i2];
                          const _errs23 = errors;
                          const _errs24 = errors;
                          if (errors === _errs24) {
                            if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
                              let missing2;
                              if (data10.address === void 0 && (missing2 = "address") || data10.groups === void 0 && (missing2 = "groups")) {
                                validate46.errors = [{ instancePath: instancePath + "/lose/" + i2, schemaPath: "#/$defs/accessHolder/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema52.required, parentSchema: schema52, data: data10 }];
                                return false;
                              } else {
                                const _errs26 = errors;
                                for (const key2 in data10) {
                                  if (!(key2 === "address" || key2 === "displayName" || key2 === "groups")) {
                                    validate46.errors = [{ instancePath: instancePath + "/lose/" + i2, schemaPath: "#/$defs/accessHolder/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema52, data: data10 }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs26 === errors) {
                                  if (data10.address !== void 0) {
                                    let data11 = data10.address;
                                    const _errs27 = errors;
                                    if (typeof data11 !== "string") {
                                      validate46.errors = [{ instancePath: instancePath + "/lose/" + i2 + "/address", schemaPath: "#/$defs/accessHolder/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.address.type, parentSchema: schema52.properties.address, data: data11 }];
                                      return false;
                                    }
                                    var valid7 = _errs27 === errors;
                                  } else {
                                    var valid7 = true;
                                  }
                                  if (valid7) {
                                    if (data10.displayName !== void 0) {
                                      let data12 = data10.displayName;
                                      const _errs29 = errors;
                                      if (typeof data12 !== "string") {
                                        validate46.errors = [{ instancePath: instancePath + "/lose/" + i2 + "/displayName", schemaPath: "#/$defs/accessHolder/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.displayName.type, parentSchema: schema52.properties.displayName, data: data12 }];
                                        return false;
                                      }
                                      var valid7 = _errs29 === errors;
                                    } else {
                                      var valid7 = true;
                                    }
                                    if (valid7) {
                                      if (data10.groups !== void 0) {
                                        let data13 = data10.groups;
                                        const _errs31 = errors;
                                        if (errors === _errs31) {
                                          if (Array.isArray(data13)) {
                                            var valid8 = true;
                                            const len3 = data13.length;
                                            for (let i3 = 0; i3 < len3; i3++) {
                                              let data14 = data13[i3];
                                              const _errs33 = errors;
                                              if (typeof data14 !== "string") {
                                                validate46.errors = [{ instancePath: instancePath + "/lose/" + i2 + "/groups/" + i3, schemaPath: "#/$defs/accessHolder/properties/groups/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema52.properties.groups.items.type, parentSchema: schema52.properties.groups.items, data: data14 }];
                                                return false;
                                              }
                                              var valid8 = _errs33 === errors;
                                              if (!valid8) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate46.errors = [{ instancePath: instancePath + "/lose/" + i2 + "/groups", schemaPath: "#/$defs/accessHolder/properties/groups/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema52.properties.groups.type, parentSchema: schema52.properties.groups, data: data13 }];
                                            return false;
                                          }
                                        }
                                        var valid7 = _errs31 === errors;
                                      } else {
                                        var valid7 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate46.errors = [{ instancePath: instancePath + "/lose/" + i2, schemaPath: "#/$defs/accessHolder/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema52.type, parentSchema: schema52, data: data10 }];
                              return false;
                            }
                          }
                          var valid5 = _errs23 === errors;
                          if (!valid5) {
                            break;
                          }
                        }
                      } else {
                        validate46.errors = [{ instancePath: instancePath + "/lose", schemaPath: "#/properties/lose/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema51.properties.lose.type, parentSchema: schema51.properties.lose, data: data9 }];
                        return false;
                      }
                    }
                    var valid0 = _errs21 === errors;
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
      validate46.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema51.type, parentSchema: schema51, data }];
      return false;
    }
  }
  validate46.errors = vErrors;
  return errors === 0;
}
validate46.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema54 = { "title": "Withholding", "type": "object", "additionalProperties": false, "required": ["address", "displayName", "reason", "members", "deletion"], "properties": { "address": { "type": "string" }, "displayName": { "type": "string" }, "reason": { "type": "string" }, "members": { "type": "array", "items": { "$ref": "#/$defs/memberRemoval" } }, "deletion": { "type": "boolean" }, "grants": { "type": "array", "items": { "$ref": "#/$defs/grantEdit" } }, "values": { "$ref": "#/$defs/withheldValues" } } };
var schema55 = { "title": "WithheldValues", "type": "object", "additionalProperties": false, "required": ["path", "deed", "people", "rows"], "properties": { "path": { "type": "string" }, "deed": { "enum": ["clear", "default"] }, "people": { "type": "integer" }, "rows": { "type": "array", "items": { "type": "string" } }, "source": { "$ref": "#/$defs/source" } } };
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate51.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.path === void 0 && (missing0 = "path") || data.deed === void 0 && (missing0 = "deed") || data.people === void 0 && (missing0 = "people") || data.rows === void 0 && (missing0 = "rows")) {
        validate51.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema55.required, parentSchema: schema55, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "path" || key0 === "deed" || key0 === "people" || key0 === "rows" || key0 === "source")) {
            validate51.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema55, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== void 0) {
            let data0 = data.path;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate51.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.properties.path.type, parentSchema: schema55.properties.path, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.deed !== void 0) {
              let data1 = data.deed;
              const _errs4 = errors;
              if (!(data1 === "clear" || data1 === "default")) {
                validate51.errors = [{ instancePath: instancePath + "/deed", schemaPath: "#/properties/deed/enum", keyword: "enum", params: { allowedValues: schema55.properties.deed.enum }, message: "must be equal to one of the allowed values", schema: schema55.properties.deed.enum, parentSchema: schema55.properties.deed, data: data1 }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.people !== void 0) {
                let data2 = data.people;
                const _errs5 = errors;
                if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
                  validate51.errors = [{ instancePath: instancePath + "/people", schemaPath: "#/properties/people/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema55.properties.people.type, parentSchema: schema55.properties.people, data: data2 }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.rows !== void 0) {
                  let data3 = data.rows;
                  const _errs7 = errors;
                  if (errors === _errs7) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data4 = data3[i0];
                        const _errs9 = errors;
                        if (typeof data4 !== "string") {
                          validate51.errors = [{ instancePath: instancePath + "/rows/" + i0, schemaPath: "#/properties/rows/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema55.properties.rows.items.type, parentSchema: schema55.properties.rows.items, data: data4 }];
                          return false;
                        }
                        var valid1 = _errs9 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate51.errors = [{ instancePath: instancePath + "/rows", schemaPath: "#/properties/rows/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema55.properties.rows.type, parentSchema: schema55.properties.rows, data: data3 }];
                      return false;
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.source !== void 0) {
                    let data5 = data.source;
                    const _errs11 = errors;
                    const _errs12 = errors;
                    if (errors === _errs12) {
                      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                        let missing1;
                        if (data5.file === void 0 && (missing1 = "file") || data5.line === void 0 && (missing1 = "line")) {
                          validate51.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data5 }];
                          return false;
                        } else {
                          const _errs14 = errors;
                          for (const key1 in data5) {
                            if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                              validate51.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data5 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs14 === errors) {
                            if (data5.file !== void 0) {
                              let data6 = data5.file;
                              const _errs15 = errors;
                              if (typeof data6 !== "string") {
                                validate51.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data6 }];
                                return false;
                              }
                              var valid3 = _errs15 === errors;
                            } else {
                              var valid3 = true;
                            }
                            if (valid3) {
                              if (data5.line !== void 0) {
                                let data7 = data5.line;
                                const _errs17 = errors;
                                if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                                  validate51.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data7 }];
                                  return false;
                                }
                                if (errors === _errs17) {
                                  if (typeof data7 == "number" && isFinite(data7)) {
                                    if (data7 < 1 || isNaN(data7)) {
                                      validate51.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data7 }];
                                      return false;
                                    }
                                  }
                                }
                                var valid3 = _errs17 === errors;
                              } else {
                                var valid3 = true;
                              }
                              if (valid3) {
                                if (data5.column !== void 0) {
                                  let data8 = data5.column;
                                  const _errs19 = errors;
                                  if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
                                    validate51.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data8 }];
                                    return false;
                                  }
                                  if (errors === _errs19) {
                                    if (typeof data8 == "number" && isFinite(data8)) {
                                      if (data8 < 1 || isNaN(data8)) {
                                        validate51.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data8 }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid3 = _errs19 === errors;
                                } else {
                                  var valid3 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate51.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data5 }];
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
    } else {
      validate51.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema55.type, parentSchema: schema55, data }];
      return false;
    }
  }
  validate51.errors = vErrors;
  return errors === 0;
}
validate51.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate48.evaluated;
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
        validate48.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema54.required, parentSchema: schema54, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "address" || key0 === "displayName" || key0 === "reason" || key0 === "members" || key0 === "deletion" || key0 === "grants" || key0 === "values")) {
            validate48.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema54, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.address !== void 0) {
            let data0 = data.address;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate48.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.address.type, parentSchema: schema54.properties.address, data: data0 }];
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
                validate48.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.displayName.type, parentSchema: schema54.properties.displayName, data: data1 }];
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
                  validate48.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema54.properties.reason.type, parentSchema: schema54.properties.reason, data: data2 }];
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
                        if (!validate38(data3[i0], { instancePath: instancePath + "/members/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs10 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate48.errors = [{ instancePath: instancePath + "/members", schemaPath: "#/properties/members/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema54.properties.members.type, parentSchema: schema54.properties.members, data: data3 }];
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
                      validate48.errors = [{ instancePath: instancePath + "/deletion", schemaPath: "#/properties/deletion/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema54.properties.deletion.type, parentSchema: schema54.properties.deletion, data: data5 }];
                      return false;
                    }
                    var valid0 = _errs11 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.grants !== void 0) {
                      let data6 = data.grants;
                      const _errs13 = errors;
                      if (errors === _errs13) {
                        if (Array.isArray(data6)) {
                          var valid2 = true;
                          const len1 = data6.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            const _errs15 = errors;
                            if (!validate27(data6[i1], { instancePath: instancePath + "/grants/" + i1, parentData: data6, parentDataProperty: i1, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
                              errors = vErrors.length;
                            }
                            var valid2 = _errs15 === errors;
                            if (!valid2) {
                              break;
                            }
                          }
                        } else {
                          validate48.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema54.properties.grants.type, parentSchema: schema54.properties.grants, data: data6 }];
                          return false;
                        }
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.values !== void 0) {
                        const _errs16 = errors;
                        if (!validate51(data.values, { instancePath: instancePath + "/values", parentData: data, parentDataProperty: "values", rootData, dynamicAnchors })) {
                          vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs16 === errors;
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
    } else {
      validate48.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema54.type, parentSchema: schema54, data }];
      return false;
    }
  }
  validate48.errors = vErrors;
  return errors === 0;
}
validate48.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema57 = { "title": "Block", "type": "object", "additionalProperties": false, "required": ["rule", "summary", "addresses"], "properties": { "rule": { "enum": ["removals-per-group", "removals-total", "group-deletes", "emptied-group", "protected-group", "grant-removals", "cleared-attributes", "deactivations", "protected-user", "role-allow", "role-conflict", "role-limit", "restricted-parent", "role-approval"] }, "summary": { "type": "string" }, "addresses": { "type": "array", "items": { "type": "string" } }, "allow": { "$ref": "#/$defs/allowance" }, "source": { "$ref": "#/$defs/source" }, "skips": { "type": "array", "items": { "$ref": "#/$defs/skip" } } } };
var schema58 = { "title": "Allowance", "type": "object", "additionalProperties": false, "required": ["flag", "value"], "properties": { "flag": { "enum": ["--allow-removals", "--allow-deletes", "--allow-protected", "--allow-roles"] }, "value": { "type": ["string", "integer"] } } };
var schema60 = { "title": "Skip", "type": "object", "additionalProperties": false, "required": ["address"], "properties": { "address": { "type": "string" }, "members": { "type": "array", "items": { "type": "string" } }, "grants": { "type": "array", "items": { "type": "string" } } } };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate54.evaluated;
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
        validate54.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema57.required, parentSchema: schema57, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "rule" || key0 === "summary" || key0 === "addresses" || key0 === "allow" || key0 === "source" || key0 === "skips")) {
            validate54.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema57, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.rule !== void 0) {
            let data0 = data.rule;
            const _errs2 = errors;
            if (!(data0 === "removals-per-group" || data0 === "removals-total" || data0 === "group-deletes" || data0 === "emptied-group" || data0 === "protected-group" || data0 === "grant-removals" || data0 === "cleared-attributes" || data0 === "deactivations" || data0 === "protected-user" || data0 === "role-allow" || data0 === "role-conflict" || data0 === "role-limit" || data0 === "restricted-parent" || data0 === "role-approval")) {
              validate54.errors = [{ instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/enum", keyword: "enum", params: { allowedValues: schema57.properties.rule.enum }, message: "must be equal to one of the allowed values", schema: schema57.properties.rule.enum, parentSchema: schema57.properties.rule, data: data0 }];
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
                validate54.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema57.properties.summary.type, parentSchema: schema57.properties.summary, data: data1 }];
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
                        validate54.errors = [{ instancePath: instancePath + "/addresses/" + i0, schemaPath: "#/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema57.properties.addresses.items.type, parentSchema: schema57.properties.addresses.items, data: data3 }];
                        return false;
                      }
                      var valid1 = _errs7 === errors;
                      if (!valid1) {
                        break;
                      }
                    }
                  } else {
                    validate54.errors = [{ instancePath: instancePath + "/addresses", schemaPath: "#/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema57.properties.addresses.type, parentSchema: schema57.properties.addresses, data: data2 }];
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
                        validate54.errors = [{ instancePath: instancePath + "/allow", schemaPath: "#/$defs/allowance/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema58.required, parentSchema: schema58, data: data4 }];
                        return false;
                      } else {
                        const _errs12 = errors;
                        for (const key1 in data4) {
                          if (!(key1 === "flag" || key1 === "value")) {
                            validate54.errors = [{ instancePath: instancePath + "/allow", schemaPath: "#/$defs/allowance/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema58, data: data4 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs12 === errors) {
                          if (data4.flag !== void 0) {
                            let data5 = data4.flag;
                            const _errs13 = errors;
                            if (!(data5 === "--allow-removals" || data5 === "--allow-deletes" || data5 === "--allow-protected" || data5 === "--allow-roles")) {
                              validate54.errors = [{ instancePath: instancePath + "/allow/flag", schemaPath: "#/$defs/allowance/properties/flag/enum", keyword: "enum", params: { allowedValues: schema58.properties.flag.enum }, message: "must be equal to one of the allowed values", schema: schema58.properties.flag.enum, parentSchema: schema58.properties.flag, data: data5 }];
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
                                validate54.errors = [{ instancePath: instancePath + "/allow/value", schemaPath: "#/$defs/allowance/properties/value/type", keyword: "type", params: { type: schema58.properties.value.type }, message: "must be string,integer", schema: schema58.properties.value.type, parentSchema: schema58.properties.value, data: data6 }];
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
                      validate54.errors = [{ instancePath: instancePath + "/allow", schemaPath: "#/$defs/allowance/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema58.type, parentSchema: schema58, data: data4 }];
                      return false;
                    }
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.source !== void 0) {
                    let data7 = data.source;
                    const _errs16 = errors;
                    const _errs17 = errors;
                    if (errors === _errs17) {
                      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                        let missing2;
                        if (data7.file === void 0 && (missing2 = "file") || data7.line === void 0 && (missing2 = "line")) {
                          validate54.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema35.required, parentSchema: schema35, data: data7 }];
                          return false;
                        } else {
                          const _errs19 = errors;
                          for (const key2 in data7) {
                            if (!(key2 === "file" || key2 === "line" || key2 === "column")) {
                              validate54.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data7 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs19 === errors) {
                            if (data7.file !== void 0) {
                              let data8 = data7.file;
                              const _errs20 = errors;
                              if (typeof data8 !== "string") {
                                validate54.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data8 }];
                                return false;
                              }
                              var valid5 = _errs20 === errors;
                            } else {
                              var valid5 = true;
                            }
                            if (valid5) {
                              if (data7.line !== void 0) {
                                let data9 = data7.line;
                                const _errs22 = errors;
                                if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
                                  validate54.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data9 }];
                                  return false;
                                }
                                if (errors === _errs22) {
                                  if (typeof data9 == "number" && isFinite(data9)) {
                                    if (data9 < 1 || isNaN(data9)) {
                                      validate54.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data9 }];
                                      return false;
                                    }
                                  }
                                }
                                var valid5 = _errs22 === errors;
                              } else {
                                var valid5 = true;
                              }
                              if (valid5) {
                                if (data7.column !== void 0) {
                                  let data10 = data7.column;
                                  const _errs24 = errors;
                                  if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                    validate54.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data10 }];
                                    return false;
                                  }
                                  if (errors === _errs24) {
                                    if (typeof data10 == "number" && isFinite(data10)) {
                                      if (data10 < 1 || isNaN(data10)) {
                                        validate54.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data10 }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid5 = _errs24 === errors;
                                } else {
                                  var valid5 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate54.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data7 }];
                        return false;
                      }
                    }
                    var valid0 = _errs16 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.skips !== void 0) {
                      let data11 = data.skips;
                      const _errs26 = errors;
                      if (errors === _errs26) {
                        if (Array.isArray(data11)) {
                          var valid6 = true;
                          const len1 = data11.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            let data12 = data11[i1];
                            const _errs28 = errors;
                            const _errs29 = errors;
                            if (errors === _errs29) {
                              if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                let missing3;
                                if (data12.address === void 0 && (missing3 = "address")) {
                                  validate54.errors = [{ instancePath: instancePath + "/skips/" + i1, schemaPath: "#/$defs/skip/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'", schema: schema60.required, parentSchema: schema60, data: data12 }];
                                  return false;
                                } else {
                                  const _errs31 = errors;
                                  for (const key3 in data12) {
                                    if (!(key3 === "address" || key3 === "members" || key3 === "grants")) {
                                      validate54.errors = [{ instancePath: instancePath + "/skips/" + i1, schemaPath: "#/$defs/skip/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema60, data: data12 }];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs31 === errors) {
                                    if (data12.address !== void 0) {
                                      let data13 = data12.address;
                                      const _errs32 = errors;
                                      if (typeof data13 !== "string") {
                                        validate54.errors = [{ instancePath: instancePath + "/skips/" + i1 + "/address", schemaPath: "#/$defs/skip/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.address.type, parentSchema: schema60.properties.address, data: data13 }];
                                        return false;
                                      }
                                      var valid8 = _errs32 === errors;
                                    } else {
                                      var valid8 = true;
                                    }
                                    if (valid8) {
                                      if (data12.members !== void 0) {
                                        let data14 = data12.members;
                                        const _errs34 = errors;
                                        if (errors === _errs34) {
                                          if (Array.isArray(data14)) {
                                            var valid9 = true;
                                            const len2 = data14.length;
                                            for (let i2 = 0; i2 < len2; i2++) {
                                              let data15 = data14[i2];
                                              const _errs36 = errors;
                                              if (typeof data15 !== "string") {
                                                validate54.errors = [{ instancePath: instancePath + "/skips/" + i1 + "/members/" + i2, schemaPath: "#/$defs/skip/properties/members/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.members.items.type, parentSchema: schema60.properties.members.items, data: data15 }];
                                                return false;
                                              }
                                              var valid9 = _errs36 === errors;
                                              if (!valid9) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate54.errors = [{ instancePath: instancePath + "/skips/" + i1 + "/members", schemaPath: "#/$defs/skip/properties/members/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema60.properties.members.type, parentSchema: schema60.properties.members, data: data14 }];
                                            return false;
                                          }
                                        }
                                        var valid8 = _errs34 === errors;
                                      } else {
                                        var valid8 = true;
                                      }
                                      if (valid8) {
                                        if (data12.grants !== void 0) {
                                          let data16 = data12.grants;
                                          const _errs38 = errors;
                                          if (errors === _errs38) {
                                            if (Array.isArray(data16)) {
                                              var valid10 = true;
                                              const len3 = data16.length;
                                              for (let i3 = 0; i3 < len3; i3++) {
                                                let data17 = data16[i3];
                                                const _errs40 = errors;
                                                if (typeof data17 !== "string") {
                                                  validate54.errors = [{ instancePath: instancePath + "/skips/" + i1 + "/grants/" + i3, schemaPath: "#/$defs/skip/properties/grants/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema60.properties.grants.items.type, parentSchema: schema60.properties.grants.items, data: data17 }];
                                                  return false;
                                                }
                                                var valid10 = _errs40 === errors;
                                                if (!valid10) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate54.errors = [{ instancePath: instancePath + "/skips/" + i1 + "/grants", schemaPath: "#/$defs/skip/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema60.properties.grants.type, parentSchema: schema60.properties.grants, data: data16 }];
                                              return false;
                                            }
                                          }
                                          var valid8 = _errs38 === errors;
                                        } else {
                                          var valid8 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate54.errors = [{ instancePath: instancePath + "/skips/" + i1, schemaPath: "#/$defs/skip/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema60.type, parentSchema: schema60, data: data12 }];
                                return false;
                              }
                            }
                            var valid6 = _errs28 === errors;
                            if (!valid6) {
                              break;
                            }
                          }
                        } else {
                          validate54.errors = [{ instancePath: instancePath + "/skips", schemaPath: "#/properties/skips/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema57.properties.skips.type, parentSchema: schema57.properties.skips, data: data11 }];
                          return false;
                        }
                      }
                      var valid0 = _errs26 === errors;
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
      validate54.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema57.type, parentSchema: schema57, data }];
      return false;
    }
  }
  validate54.errors = vErrors;
  return errors === 0;
}
validate54.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema61 = { "title": "PlanWaiver", "type": "object", "additionalProperties": false, "required": ["rule", "until", "reason", "owner", "source", "used"], "properties": { "rule": { "enum": ["allow", "conflicts", "limits", "nesting"] }, "user": { "type": "string" }, "role": { "type": "string" }, "group": { "type": "string" }, "until": { "type": "string" }, "reason": { "type": "string" }, "owner": { "type": "string" }, "source": { "$ref": "#/$defs/source" }, "used": { "type": "boolean" } } };
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.rule === void 0 && (missing0 = "rule") || data.until === void 0 && (missing0 = "until") || data.reason === void 0 && (missing0 = "reason") || data.owner === void 0 && (missing0 = "owner") || data.source === void 0 && (missing0 = "source") || data.used === void 0 && (missing0 = "used")) {
        validate56.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema61.required, parentSchema: schema61, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema61.properties, key0)) {
            validate56.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema61, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.rule !== void 0) {
            let data0 = data.rule;
            const _errs2 = errors;
            if (!(data0 === "allow" || data0 === "conflicts" || data0 === "limits" || data0 === "nesting")) {
              validate56.errors = [{ instancePath: instancePath + "/rule", schemaPath: "#/properties/rule/enum", keyword: "enum", params: { allowedValues: schema61.properties.rule.enum }, message: "must be equal to one of the allowed values", schema: schema61.properties.rule.enum, parentSchema: schema61.properties.rule, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.user !== void 0) {
              let data1 = data.user;
              const _errs3 = errors;
              if (typeof data1 !== "string") {
                validate56.errors = [{ instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.user.type, parentSchema: schema61.properties.user, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.role !== void 0) {
                let data2 = data.role;
                const _errs5 = errors;
                if (typeof data2 !== "string") {
                  validate56.errors = [{ instancePath: instancePath + "/role", schemaPath: "#/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.role.type, parentSchema: schema61.properties.role, data: data2 }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.group !== void 0) {
                  let data3 = data.group;
                  const _errs7 = errors;
                  if (typeof data3 !== "string") {
                    validate56.errors = [{ instancePath: instancePath + "/group", schemaPath: "#/properties/group/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.group.type, parentSchema: schema61.properties.group, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.until !== void 0) {
                    let data4 = data.until;
                    const _errs9 = errors;
                    if (typeof data4 !== "string") {
                      validate56.errors = [{ instancePath: instancePath + "/until", schemaPath: "#/properties/until/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.until.type, parentSchema: schema61.properties.until, data: data4 }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.reason !== void 0) {
                      let data5 = data.reason;
                      const _errs11 = errors;
                      if (typeof data5 !== "string") {
                        validate56.errors = [{ instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.reason.type, parentSchema: schema61.properties.reason, data: data5 }];
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
                          validate56.errors = [{ instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema61.properties.owner.type, parentSchema: schema61.properties.owner, data: data6 }];
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
                                validate56.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data7 }];
                                return false;
                              } else {
                                const _errs18 = errors;
                                for (const key1 in data7) {
                                  if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                                    validate56.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data7 }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs18 === errors) {
                                  if (data7.file !== void 0) {
                                    let data8 = data7.file;
                                    const _errs19 = errors;
                                    if (typeof data8 !== "string") {
                                      validate56.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data8 }];
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
                                        validate56.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data9 }];
                                        return false;
                                      }
                                      if (errors === _errs21) {
                                        if (typeof data9 == "number" && isFinite(data9)) {
                                          if (data9 < 1 || isNaN(data9)) {
                                            validate56.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data9 }];
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
                                          validate56.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data10 }];
                                          return false;
                                        }
                                        if (errors === _errs23) {
                                          if (typeof data10 == "number" && isFinite(data10)) {
                                            if (data10 < 1 || isNaN(data10)) {
                                              validate56.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data10 }];
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
                              validate56.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data7 }];
                              return false;
                            }
                          }
                          var valid0 = _errs15 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.used !== void 0) {
                            let data11 = data.used;
                            const _errs25 = errors;
                            if (typeof data11 !== "boolean") {
                              validate56.errors = [{ instancePath: instancePath + "/used", schemaPath: "#/properties/used/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema61.properties.used.type, parentSchema: schema61.properties.used, data: data11 }];
                              return false;
                            }
                            var valid0 = _errs25 === errors;
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
    } else {
      validate56.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema61.type, parentSchema: schema61, data }];
      return false;
    }
  }
  validate56.errors = vErrors;
  return errors === 0;
}
validate56.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema64 = { "title": "PlanWarning", "type": "object", "additionalProperties": false, "required": ["code", "summary"], "properties": { "code": { "type": "string" }, "summary": { "type": "string" }, "advice": { "type": "string" }, "source": { "$ref": "#/$defs/source" } } };
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate58.evaluated;
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
        validate58.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema64.required, parentSchema: schema64, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "code" || key0 === "summary" || key0 === "advice" || key0 === "source")) {
            validate58.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema64, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.code !== void 0) {
            let data0 = data.code;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate58.errors = [{ instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.code.type, parentSchema: schema64.properties.code, data: data0 }];
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
                validate58.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.summary.type, parentSchema: schema64.properties.summary, data: data1 }];
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
                  validate58.errors = [{ instancePath: instancePath + "/advice", schemaPath: "#/properties/advice/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema64.properties.advice.type, parentSchema: schema64.properties.advice, data: data2 }];
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
                        validate58.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema35.required, parentSchema: schema35, data: data3 }];
                        return false;
                      } else {
                        const _errs11 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "file" || key1 === "line" || key1 === "column")) {
                            validate58.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data3 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs11 === errors) {
                          if (data3.file !== void 0) {
                            let data4 = data3.file;
                            const _errs12 = errors;
                            if (typeof data4 !== "string") {
                              validate58.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data4 }];
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
                                validate58.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data5 }];
                                return false;
                              }
                              if (errors === _errs14) {
                                if (typeof data5 == "number" && isFinite(data5)) {
                                  if (data5 < 1 || isNaN(data5)) {
                                    validate58.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data5 }];
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
                                  validate58.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data6 }];
                                  return false;
                                }
                                if (errors === _errs16) {
                                  if (typeof data6 == "number" && isFinite(data6)) {
                                    if (data6 < 1 || isNaN(data6)) {
                                      validate58.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data6 }];
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
                      validate58.errors = [{ instancePath: instancePath + "/source", schemaPath: "#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data3 }];
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
      validate58.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema64.type, parentSchema: schema64, data }];
      return false;
    }
  }
  validate58.errors = vErrors;
  return errors === 0;
}
validate58.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
      if (data.document === void 0 && (missing0 = "document") || data.formatVersion === void 0 && (missing0 = "formatVersion") || data.rollcallVersion === void 0 && (missing0 = "rollcallVersion") || data.digest === void 0 && (missing0 = "digest") || data.createdAt === void 0 && (missing0 = "createdAt") || data.expiresAt === void 0 && (missing0 = "expiresAt") || data.asOf === void 0 && (missing0 = "asOf") || data.target === void 0 && (missing0 = "target") || data.manifest === void 0 && (missing0 = "manifest") || data.summary === void 0 && (missing0 = "summary") || data.changes === void 0 && (missing0 = "changes") || data.users === void 0 && (missing0 = "users") || data.access === void 0 && (missing0 = "access") || data.withheld === void 0 && (missing0 = "withheld") || data.blocked === void 0 && (missing0 = "blocked") || data.waivers === void 0 && (missing0 = "waivers") || data.undeclared === void 0 && (missing0 = "undeclared") || data.warnings === void 0 && (missing0 = "warnings") || data.requests === void 0 && (missing0 = "requests")) {
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
          if (data.document !== void 0) {
            let data0 = data.document;
            const _errs2 = errors;
            if ("plan" !== data0) {
              validate20.errors = [{ instancePath: instancePath + "/document", schemaPath: "#/properties/document/const", keyword: "const", params: { allowedValue: "plan" }, message: "must be equal to constant", schema: "plan", parentSchema: schema31.properties.document, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.formatVersion !== void 0) {
              let data1 = data.formatVersion;
              const _errs3 = errors;
              if (1 !== data1) {
                validate20.errors = [{ instancePath: instancePath + "/formatVersion", schemaPath: "#/properties/formatVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema31.properties.formatVersion, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.rollcallVersion !== void 0) {
                let data2 = data.rollcallVersion;
                const _errs4 = errors;
                if (typeof data2 !== "string") {
                  validate20.errors = [{ instancePath: instancePath + "/rollcallVersion", schemaPath: "#/properties/rollcallVersion/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.rollcallVersion.type, parentSchema: schema31.properties.rollcallVersion, data: data2 }];
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.digest !== void 0) {
                  let data3 = data.digest;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data3 === "string") {
                      if (!pattern4.test(data3)) {
                        validate20.errors = [{ instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"', schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema31.properties.digest, data: data3 }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/digest", schemaPath: "#/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.digest.type, parentSchema: schema31.properties.digest, data: data3 }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.contentDigest !== void 0) {
                    let data4 = data.contentDigest;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (typeof data4 === "string") {
                        if (!pattern4.test(data4)) {
                          validate20.errors = [{ instancePath: instancePath + "/contentDigest", schemaPath: "#/properties/contentDigest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"', schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema31.properties.contentDigest, data: data4 }];
                          return false;
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/contentDigest", schemaPath: "#/properties/contentDigest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.contentDigest.type, parentSchema: schema31.properties.contentDigest, data: data4 }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.createdAt !== void 0) {
                      let data5 = data.createdAt;
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (errors === _errs10) {
                          if (!(typeof data5 === "string")) {
                            validate20.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.createdAt.type, parentSchema: schema31.properties.createdAt, data: data5 }];
                            return false;
                          }
                        }
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.snapshot !== void 0) {
                        let data6 = data.snapshot;
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                            let missing1;
                            if (data6.takenAt === void 0 && (missing1 = "takenAt")) {
                              validate20.errors = [{ instancePath: instancePath + "/snapshot", schemaPath: "#/properties/snapshot/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema31.properties.snapshot.required, parentSchema: schema31.properties.snapshot, data: data6 }];
                              return false;
                            } else {
                              const _errs14 = errors;
                              for (const key1 in data6) {
                                if (!(key1 === "takenAt" || key1 === "pseudonyms")) {
                                  validate20.errors = [{ instancePath: instancePath + "/snapshot", schemaPath: "#/properties/snapshot/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.snapshot, data: data6 }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs14 === errors) {
                                if (data6.takenAt !== void 0) {
                                  let data7 = data6.takenAt;
                                  const _errs15 = errors;
                                  if (errors === _errs15) {
                                    if (errors === _errs15) {
                                      if (!(typeof data7 === "string")) {
                                        validate20.errors = [{ instancePath: instancePath + "/snapshot/takenAt", schemaPath: "#/properties/snapshot/properties/takenAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.snapshot.properties.takenAt.type, parentSchema: schema31.properties.snapshot.properties.takenAt, data: data7 }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid1 = _errs15 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data6.pseudonyms !== void 0) {
                                    let data8 = data6.pseudonyms;
                                    const _errs17 = errors;
                                    if (true !== data8) {
                                      validate20.errors = [{ instancePath: instancePath + "/snapshot/pseudonyms", schemaPath: "#/properties/snapshot/properties/pseudonyms/const", keyword: "const", params: { allowedValue: true }, message: "must be equal to constant", schema: true, parentSchema: schema31.properties.snapshot.properties.pseudonyms, data: data8 }];
                                      return false;
                                    }
                                    var valid1 = _errs17 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                }
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/snapshot", schemaPath: "#/properties/snapshot/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.snapshot.type, parentSchema: schema31.properties.snapshot, data: data6 }];
                            return false;
                          }
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.expiresAt !== void 0) {
                          let data9 = data.expiresAt;
                          const _errs18 = errors;
                          if (errors === _errs18) {
                            if (errors === _errs18) {
                              if (!(typeof data9 === "string")) {
                                validate20.errors = [{ instancePath: instancePath + "/expiresAt", schemaPath: "#/properties/expiresAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.expiresAt.type, parentSchema: schema31.properties.expiresAt, data: data9 }];
                                return false;
                              }
                            }
                          }
                          var valid0 = _errs18 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.asOf !== void 0) {
                            let data10 = data.asOf;
                            const _errs20 = errors;
                            if (errors === _errs20) {
                              if (typeof data10 === "string") {
                                if (!pattern6.test(data10)) {
                                  validate20.errors = [{ instancePath: instancePath + "/asOf", schemaPath: "#/properties/asOf/pattern", keyword: "pattern", params: { pattern: "^\\d{4}-\\d{2}-\\d{2}$" }, message: 'must match pattern "^\\d{4}-\\d{2}-\\d{2}$"', schema: "^\\d{4}-\\d{2}-\\d{2}$", parentSchema: schema31.properties.asOf, data: data10 }];
                                  return false;
                                }
                              } else {
                                validate20.errors = [{ instancePath: instancePath + "/asOf", schemaPath: "#/properties/asOf/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.asOf.type, parentSchema: schema31.properties.asOf, data: data10 }];
                                return false;
                              }
                            }
                            var valid0 = _errs20 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.selection !== void 0) {
                              let data11 = data.selection;
                              const _errs22 = errors;
                              if (errors === _errs22) {
                                if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                                  let missing2;
                                  if (data11.only === void 0 && (missing2 = "only") || data11.except === void 0 && (missing2 = "except")) {
                                    validate20.errors = [{ instancePath: instancePath + "/selection", schemaPath: "#/properties/selection/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema31.properties.selection.required, parentSchema: schema31.properties.selection, data: data11 }];
                                    return false;
                                  } else {
                                    const _errs24 = errors;
                                    for (const key2 in data11) {
                                      if (!(key2 === "only" || key2 === "except")) {
                                        validate20.errors = [{ instancePath: instancePath + "/selection", schemaPath: "#/properties/selection/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.selection, data: data11 }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs24 === errors) {
                                      if (data11.only !== void 0) {
                                        let data12 = data11.only;
                                        const _errs25 = errors;
                                        if (errors === _errs25) {
                                          if (Array.isArray(data12)) {
                                            var valid3 = true;
                                            const len0 = data12.length;
                                            for (let i0 = 0; i0 < len0; i0++) {
                                              let data13 = data12[i0];
                                              const _errs27 = errors;
                                              if (typeof data13 !== "string") {
                                                validate20.errors = [{ instancePath: instancePath + "/selection/only/" + i0, schemaPath: "#/properties/selection/properties/only/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.selection.properties.only.items.type, parentSchema: schema31.properties.selection.properties.only.items, data: data13 }];
                                                return false;
                                              }
                                              var valid3 = _errs27 === errors;
                                              if (!valid3) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/selection/only", schemaPath: "#/properties/selection/properties/only/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.selection.properties.only.type, parentSchema: schema31.properties.selection.properties.only, data: data12 }];
                                            return false;
                                          }
                                        }
                                        var valid2 = _errs25 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                      if (valid2) {
                                        if (data11.except !== void 0) {
                                          let data14 = data11.except;
                                          const _errs29 = errors;
                                          if (errors === _errs29) {
                                            if (Array.isArray(data14)) {
                                              var valid4 = true;
                                              const len1 = data14.length;
                                              for (let i1 = 0; i1 < len1; i1++) {
                                                let data15 = data14[i1];
                                                const _errs31 = errors;
                                                if (typeof data15 !== "string") {
                                                  validate20.errors = [{ instancePath: instancePath + "/selection/except/" + i1, schemaPath: "#/properties/selection/properties/except/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.selection.properties.except.items.type, parentSchema: schema31.properties.selection.properties.except.items, data: data15 }];
                                                  return false;
                                                }
                                                var valid4 = _errs31 === errors;
                                                if (!valid4) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/selection/except", schemaPath: "#/properties/selection/properties/except/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.selection.properties.except.type, parentSchema: schema31.properties.selection.properties.except, data: data14 }];
                                              return false;
                                            }
                                          }
                                          var valid2 = _errs29 === errors;
                                        } else {
                                          var valid2 = true;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/selection", schemaPath: "#/properties/selection/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.selection.type, parentSchema: schema31.properties.selection, data: data11 }];
                                  return false;
                                }
                              }
                              var valid0 = _errs22 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.undoes !== void 0) {
                                let data16 = data.undoes;
                                const _errs33 = errors;
                                if (errors === _errs33) {
                                  if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                                    let missing3;
                                    if (data16.run === void 0 && (missing3 = "run") || data16.startedAt === void 0 && (missing3 = "startedAt")) {
                                      validate20.errors = [{ instancePath: instancePath + "/undoes", schemaPath: "#/properties/undoes/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'", schema: schema31.properties.undoes.required, parentSchema: schema31.properties.undoes, data: data16 }];
                                      return false;
                                    } else {
                                      const _errs35 = errors;
                                      for (const key3 in data16) {
                                        if (!(key3 === "run" || key3 === "startedAt")) {
                                          validate20.errors = [{ instancePath: instancePath + "/undoes", schemaPath: "#/properties/undoes/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.undoes, data: data16 }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs35 === errors) {
                                        if (data16.run !== void 0) {
                                          let data17 = data16.run;
                                          const _errs36 = errors;
                                          if (errors === _errs36) {
                                            if (typeof data17 === "string") {
                                              if (!pattern7.test(data17)) {
                                                validate20.errors = [{ instancePath: instancePath + "/undoes/run", schemaPath: "#/properties/undoes/properties/run/pattern", keyword: "pattern", params: { pattern: "^\\d{8}T\\d{6}Z-[0-9a-f]{6}$" }, message: 'must match pattern "^\\d{8}T\\d{6}Z-[0-9a-f]{6}$"', schema: "^\\d{8}T\\d{6}Z-[0-9a-f]{6}$", parentSchema: schema31.properties.undoes.properties.run, data: data17 }];
                                                return false;
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/undoes/run", schemaPath: "#/properties/undoes/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.undoes.properties.run.type, parentSchema: schema31.properties.undoes.properties.run, data: data17 }];
                                              return false;
                                            }
                                          }
                                          var valid5 = _errs36 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data16.startedAt !== void 0) {
                                            let data18 = data16.startedAt;
                                            const _errs38 = errors;
                                            if (errors === _errs38) {
                                              if (errors === _errs38) {
                                                if (!(typeof data18 === "string")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/undoes/startedAt", schemaPath: "#/properties/undoes/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.undoes.properties.startedAt.type, parentSchema: schema31.properties.undoes.properties.startedAt, data: data18 }];
                                                  return false;
                                                }
                                              }
                                            }
                                            var valid5 = _errs38 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/undoes", schemaPath: "#/properties/undoes/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.undoes.type, parentSchema: schema31.properties.undoes, data: data16 }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs33 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.target !== void 0) {
                                  let data19 = data.target;
                                  const _errs40 = errors;
                                  const _errs41 = errors;
                                  if (errors === _errs41) {
                                    if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                                      let missing4;
                                      if (data19.name === void 0 && (missing4 = "name") || data19.type === void 0 && (missing4 = "type") || data19.baseUrl === void 0 && (missing4 = "baseUrl") || data19.versions === void 0 && (missing4 = "versions")) {
                                        validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/$defs/target/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'", schema: schema32.required, parentSchema: schema32, data: data19 }];
                                        return false;
                                      } else {
                                        const _errs43 = errors;
                                        for (const key4 in data19) {
                                          if (!(key4 === "name" || key4 === "type" || key4 === "baseUrl" || key4 === "versions")) {
                                            validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/$defs/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data: data19 }];
                                            return false;
                                            break;
                                          }
                                        }
                                        if (_errs43 === errors) {
                                          if (data19.name !== void 0) {
                                            let data20 = data19.name;
                                            const _errs44 = errors;
                                            if (typeof data20 !== "string") {
                                              validate20.errors = [{ instancePath: instancePath + "/target/name", schemaPath: "#/$defs/target/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.name.type, parentSchema: schema32.properties.name, data: data20 }];
                                              return false;
                                            }
                                            var valid7 = _errs44 === errors;
                                          } else {
                                            var valid7 = true;
                                          }
                                          if (valid7) {
                                            if (data19.type !== void 0) {
                                              let data21 = data19.type;
                                              const _errs46 = errors;
                                              if (!(data21 === "genesys-cloud" || data21 === "scim")) {
                                                validate20.errors = [{ instancePath: instancePath + "/target/type", schemaPath: "#/$defs/target/properties/type/enum", keyword: "enum", params: { allowedValues: schema32.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.type.enum, parentSchema: schema32.properties.type, data: data21 }];
                                                return false;
                                              }
                                              var valid7 = _errs46 === errors;
                                            } else {
                                              var valid7 = true;
                                            }
                                            if (valid7) {
                                              if (data19.baseUrl !== void 0) {
                                                let data22 = data19.baseUrl;
                                                const _errs47 = errors;
                                                if (typeof data22 !== "string") {
                                                  validate20.errors = [{ instancePath: instancePath + "/target/baseUrl", schemaPath: "#/$defs/target/properties/baseUrl/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.baseUrl.type, parentSchema: schema32.properties.baseUrl, data: data22 }];
                                                  return false;
                                                }
                                                var valid7 = _errs47 === errors;
                                              } else {
                                                var valid7 = true;
                                              }
                                              if (valid7) {
                                                if (data19.versions !== void 0) {
                                                  let data23 = data19.versions;
                                                  const _errs49 = errors;
                                                  if (!(data23 === "etag" || data23 === "body" || data23 === "reread")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/target/versions", schemaPath: "#/$defs/target/properties/versions/enum", keyword: "enum", params: { allowedValues: schema32.properties.versions.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.versions.enum, parentSchema: schema32.properties.versions, data: data23 }];
                                                    return false;
                                                  }
                                                  var valid7 = _errs49 === errors;
                                                } else {
                                                  var valid7 = true;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/$defs/target/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data: data19 }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs40 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.manifest !== void 0) {
                                    let data24 = data.manifest;
                                    const _errs50 = errors;
                                    if (errors === _errs50) {
                                      if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                                        let missing5;
                                        if (data24.digest === void 0 && (missing5 = "digest")) {
                                          validate20.errors = [{ instancePath: instancePath + "/manifest", schemaPath: "#/properties/manifest/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'", schema: schema31.properties.manifest.required, parentSchema: schema31.properties.manifest, data: data24 }];
                                          return false;
                                        } else {
                                          const _errs52 = errors;
                                          for (const key5 in data24) {
                                            if (!(key5 === "digest")) {
                                              validate20.errors = [{ instancePath: instancePath + "/manifest", schemaPath: "#/properties/manifest/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.manifest, data: data24 }];
                                              return false;
                                              break;
                                            }
                                          }
                                          if (_errs52 === errors) {
                                            if (data24.digest !== void 0) {
                                              let data25 = data24.digest;
                                              if (typeof data25 !== "string") {
                                                validate20.errors = [{ instancePath: instancePath + "/manifest/digest", schemaPath: "#/properties/manifest/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.manifest.properties.digest.type, parentSchema: schema31.properties.manifest.properties.digest, data: data25 }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/manifest", schemaPath: "#/properties/manifest/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.manifest.type, parentSchema: schema31.properties.manifest, data: data24 }];
                                        return false;
                                      }
                                    }
                                    var valid0 = _errs50 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.summary !== void 0) {
                                      let data26 = data.summary;
                                      const _errs55 = errors;
                                      const _errs56 = errors;
                                      if (errors === _errs56) {
                                        if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                                          let missing6;
                                          if (data26.create === void 0 && (missing6 = "create") || data26.update === void 0 && (missing6 = "update") || data26.delete === void 0 && (missing6 = "delete") || data26.unchanged === void 0 && (missing6 = "unchanged") || data26.membersAdded === void 0 && (missing6 = "membersAdded") || data26.membersRemoved === void 0 && (missing6 = "membersRemoved") || data26.groupsWithMemberChanges === void 0 && (missing6 = "groupsWithMemberChanges") || data26.usersCreated === void 0 && (missing6 = "usersCreated") || data26.usersUpdated === void 0 && (missing6 = "usersUpdated") || data26.usersDeactivated === void 0 && (missing6 = "usersDeactivated") || data26.grantsAdded === void 0 && (missing6 = "grantsAdded") || data26.grantsChanged === void 0 && (missing6 = "grantsChanged") || data26.grantsRemoved === void 0 && (missing6 = "grantsRemoved") || data26.attributesCleared === void 0 && (missing6 = "attributesCleared") || data26.withheld === void 0 && (missing6 = "withheld") || data26.blocked === void 0 && (missing6 = "blocked")) {
                                            validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'", schema: schema33.required, parentSchema: schema33, data: data26 }];
                                            return false;
                                          } else {
                                            const _errs58 = errors;
                                            for (const key6 in data26) {
                                              if (!func1.call(schema33.properties, key6)) {
                                                validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33, data: data26 }];
                                                return false;
                                                break;
                                              }
                                            }
                                            if (_errs58 === errors) {
                                              if (data26.create !== void 0) {
                                                let data27 = data26.create;
                                                const _errs59 = errors;
                                                if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
                                                  validate20.errors = [{ instancePath: instancePath + "/summary/create", schemaPath: "#/$defs/summary/properties/create/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.create.type, parentSchema: schema33.properties.create, data: data27 }];
                                                  return false;
                                                }
                                                var valid10 = _errs59 === errors;
                                              } else {
                                                var valid10 = true;
                                              }
                                              if (valid10) {
                                                if (data26.update !== void 0) {
                                                  let data28 = data26.update;
                                                  const _errs61 = errors;
                                                  if (!(typeof data28 == "number" && (!(data28 % 1) && !isNaN(data28)) && isFinite(data28))) {
                                                    validate20.errors = [{ instancePath: instancePath + "/summary/update", schemaPath: "#/$defs/summary/properties/update/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.update.type, parentSchema: schema33.properties.update, data: data28 }];
                                                    return false;
                                                  }
                                                  var valid10 = _errs61 === errors;
                                                } else {
                                                  var valid10 = true;
                                                }
                                                if (valid10) {
                                                  if (data26.delete !== void 0) {
                                                    let data29 = data26.delete;
                                                    const _errs63 = errors;
                                                    if (!(typeof data29 == "number" && (!(data29 % 1) && !isNaN(data29)) && isFinite(data29))) {
                                                      validate20.errors = [{ instancePath: instancePath + "/summary/delete", schemaPath: "#/$defs/summary/properties/delete/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.delete.type, parentSchema: schema33.properties.delete, data: data29 }];
                                                      return false;
                                                    }
                                                    var valid10 = _errs63 === errors;
                                                  } else {
                                                    var valid10 = true;
                                                  }
                                                  if (valid10) {
                                                    if (data26.unchanged !== void 0) {
                                                      let data30 = data26.unchanged;
                                                      const _errs65 = errors;
                                                      if (!(typeof data30 == "number" && (!(data30 % 1) && !isNaN(data30)) && isFinite(data30))) {
                                                        validate20.errors = [{ instancePath: instancePath + "/summary/unchanged", schemaPath: "#/$defs/summary/properties/unchanged/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.unchanged.type, parentSchema: schema33.properties.unchanged, data: data30 }];
                                                        return false;
                                                      }
                                                      var valid10 = _errs65 === errors;
                                                    } else {
                                                      var valid10 = true;
                                                    }
                                                    if (valid10) {
                                                      if (data26.membersAdded !== void 0) {
                                                        let data31 = data26.membersAdded;
                                                        const _errs67 = errors;
                                                        if (!(typeof data31 == "number" && (!(data31 % 1) && !isNaN(data31)) && isFinite(data31))) {
                                                          validate20.errors = [{ instancePath: instancePath + "/summary/membersAdded", schemaPath: "#/$defs/summary/properties/membersAdded/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.membersAdded.type, parentSchema: schema33.properties.membersAdded, data: data31 }];
                                                          return false;
                                                        }
                                                        var valid10 = _errs67 === errors;
                                                      } else {
                                                        var valid10 = true;
                                                      }
                                                      if (valid10) {
                                                        if (data26.membersRemoved !== void 0) {
                                                          let data32 = data26.membersRemoved;
                                                          const _errs69 = errors;
                                                          if (!(typeof data32 == "number" && (!(data32 % 1) && !isNaN(data32)) && isFinite(data32))) {
                                                            validate20.errors = [{ instancePath: instancePath + "/summary/membersRemoved", schemaPath: "#/$defs/summary/properties/membersRemoved/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.membersRemoved.type, parentSchema: schema33.properties.membersRemoved, data: data32 }];
                                                            return false;
                                                          }
                                                          var valid10 = _errs69 === errors;
                                                        } else {
                                                          var valid10 = true;
                                                        }
                                                        if (valid10) {
                                                          if (data26.groupsWithMemberChanges !== void 0) {
                                                            let data33 = data26.groupsWithMemberChanges;
                                                            const _errs71 = errors;
                                                            if (!(typeof data33 == "number" && (!(data33 % 1) && !isNaN(data33)) && isFinite(data33))) {
                                                              validate20.errors = [{ instancePath: instancePath + "/summary/groupsWithMemberChanges", schemaPath: "#/$defs/summary/properties/groupsWithMemberChanges/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.groupsWithMemberChanges.type, parentSchema: schema33.properties.groupsWithMemberChanges, data: data33 }];
                                                              return false;
                                                            }
                                                            var valid10 = _errs71 === errors;
                                                          } else {
                                                            var valid10 = true;
                                                          }
                                                          if (valid10) {
                                                            if (data26.usersCreated !== void 0) {
                                                              let data34 = data26.usersCreated;
                                                              const _errs73 = errors;
                                                              if (!(typeof data34 == "number" && (!(data34 % 1) && !isNaN(data34)) && isFinite(data34))) {
                                                                validate20.errors = [{ instancePath: instancePath + "/summary/usersCreated", schemaPath: "#/$defs/summary/properties/usersCreated/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.usersCreated.type, parentSchema: schema33.properties.usersCreated, data: data34 }];
                                                                return false;
                                                              }
                                                              var valid10 = _errs73 === errors;
                                                            } else {
                                                              var valid10 = true;
                                                            }
                                                            if (valid10) {
                                                              if (data26.usersUpdated !== void 0) {
                                                                let data35 = data26.usersUpdated;
                                                                const _errs75 = errors;
                                                                if (!(typeof data35 == "number" && (!(data35 % 1) && !isNaN(data35)) && isFinite(data35))) {
                                                                  validate20.errors = [{ instancePath: instancePath + "/summary/usersUpdated", schemaPath: "#/$defs/summary/properties/usersUpdated/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.usersUpdated.type, parentSchema: schema33.properties.usersUpdated, data: data35 }];
                                                                  return false;
                                                                }
                                                                var valid10 = _errs75 === errors;
                                                              } else {
                                                                var valid10 = true;
                                                              }
                                                              if (valid10) {
                                                                if (data26.usersDeactivated !== void 0) {
                                                                  let data36 = data26.usersDeactivated;
                                                                  const _errs77 = errors;
                                                                  if (!(typeof data36 == "number" && (!(data36 % 1) && !isNaN(data36)) && isFinite(data36))) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/summary/usersDeactivated", schemaPath: "#/$defs/summary/properties/usersDeactivated/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.usersDeactivated.type, parentSchema: schema33.properties.usersDeactivated, data: data36 }];
                                                                    return false;
                                                                  }
                                                                  var valid10 = _errs77 === errors;
                                                                } else {
                                                                  var valid10 = true;
                                                                }
                                                                if (valid10) {
                                                                  if (data26.grantsAdded !== void 0) {
                                                                    let data37 = data26.grantsAdded;
                                                                    const _errs79 = errors;
                                                                    if (!(typeof data37 == "number" && (!(data37 % 1) && !isNaN(data37)) && isFinite(data37))) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/summary/grantsAdded", schemaPath: "#/$defs/summary/properties/grantsAdded/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.grantsAdded.type, parentSchema: schema33.properties.grantsAdded, data: data37 }];
                                                                      return false;
                                                                    }
                                                                    var valid10 = _errs79 === errors;
                                                                  } else {
                                                                    var valid10 = true;
                                                                  }
                                                                  if (valid10) {
                                                                    if (data26.grantsChanged !== void 0) {
                                                                      let data38 = data26.grantsChanged;
                                                                      const _errs81 = errors;
                                                                      if (!(typeof data38 == "number" && (!(data38 % 1) && !isNaN(data38)) && isFinite(data38))) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/summary/grantsChanged", schemaPath: "#/$defs/summary/properties/grantsChanged/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.grantsChanged.type, parentSchema: schema33.properties.grantsChanged, data: data38 }];
                                                                        return false;
                                                                      }
                                                                      var valid10 = _errs81 === errors;
                                                                    } else {
                                                                      var valid10 = true;
                                                                    }
                                                                    if (valid10) {
                                                                      if (data26.grantsRemoved !== void 0) {
                                                                        let data39 = data26.grantsRemoved;
                                                                        const _errs83 = errors;
                                                                        if (!(typeof data39 == "number" && (!(data39 % 1) && !isNaN(data39)) && isFinite(data39))) {
                                                                          validate20.errors = [{ instancePath: instancePath + "/summary/grantsRemoved", schemaPath: "#/$defs/summary/properties/grantsRemoved/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.grantsRemoved.type, parentSchema: schema33.properties.grantsRemoved, data: data39 }];
                                                                          return false;
                                                                        }
                                                                        var valid10 = _errs83 === errors;
                                                                      } else {
                                                                        var valid10 = true;
                                                                      }
                                                                      if (valid10) {
                                                                        if (data26.attributesCleared !== void 0) {
                                                                          let data40 = data26.attributesCleared;
                                                                          const _errs85 = errors;
                                                                          if (!(typeof data40 == "number" && (!(data40 % 1) && !isNaN(data40)) && isFinite(data40))) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/summary/attributesCleared", schemaPath: "#/$defs/summary/properties/attributesCleared/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.attributesCleared.type, parentSchema: schema33.properties.attributesCleared, data: data40 }];
                                                                            return false;
                                                                          }
                                                                          var valid10 = _errs85 === errors;
                                                                        } else {
                                                                          var valid10 = true;
                                                                        }
                                                                        if (valid10) {
                                                                          if (data26.withheld !== void 0) {
                                                                            let data41 = data26.withheld;
                                                                            const _errs87 = errors;
                                                                            if (!(typeof data41 == "number" && (!(data41 % 1) && !isNaN(data41)) && isFinite(data41))) {
                                                                              validate20.errors = [{ instancePath: instancePath + "/summary/withheld", schemaPath: "#/$defs/summary/properties/withheld/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.withheld.type, parentSchema: schema33.properties.withheld, data: data41 }];
                                                                              return false;
                                                                            }
                                                                            var valid10 = _errs87 === errors;
                                                                          } else {
                                                                            var valid10 = true;
                                                                          }
                                                                          if (valid10) {
                                                                            if (data26.blocked !== void 0) {
                                                                              let data42 = data26.blocked;
                                                                              const _errs89 = errors;
                                                                              if (!(typeof data42 == "number" && (!(data42 % 1) && !isNaN(data42)) && isFinite(data42))) {
                                                                                validate20.errors = [{ instancePath: instancePath + "/summary/blocked", schemaPath: "#/$defs/summary/properties/blocked/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.blocked.type, parentSchema: schema33.properties.blocked, data: data42 }];
                                                                                return false;
                                                                              }
                                                                              var valid10 = _errs89 === errors;
                                                                            } else {
                                                                              var valid10 = true;
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
                                          validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data: data26 }];
                                          return false;
                                        }
                                      }
                                      var valid0 = _errs55 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.changes !== void 0) {
                                        let data43 = data.changes;
                                        const _errs91 = errors;
                                        if (errors === _errs91) {
                                          if (Array.isArray(data43)) {
                                            var valid11 = true;
                                            const len2 = data43.length;
                                            for (let i2 = 0; i2 < len2; i2++) {
                                              const _errs93 = errors;
                                              if (!validate21(data43[i2], { instancePath: instancePath + "/changes/" + i2, parentData: data43, parentDataProperty: i2, rootData, dynamicAnchors })) {
                                                vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid11 = _errs93 === errors;
                                              if (!valid11) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.changes.type, parentSchema: schema31.properties.changes, data: data43 }];
                                            return false;
                                          }
                                        }
                                        var valid0 = _errs91 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.users !== void 0) {
                                          let data45 = data.users;
                                          const _errs94 = errors;
                                          if (errors === _errs94) {
                                            if (Array.isArray(data45)) {
                                              var valid12 = true;
                                              const len3 = data45.length;
                                              for (let i3 = 0; i3 < len3; i3++) {
                                                const _errs96 = errors;
                                                if (!validate42(data45[i3], { instancePath: instancePath + "/users/" + i3, parentData: data45, parentDataProperty: i3, rootData, dynamicAnchors })) {
                                                  vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid12 = _errs96 === errors;
                                                if (!valid12) {
                                                  break;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/users", schemaPath: "#/properties/users/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.users.type, parentSchema: schema31.properties.users, data: data45 }];
                                              return false;
                                            }
                                          }
                                          var valid0 = _errs94 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.access !== void 0) {
                                            let data47 = data.access;
                                            const _errs97 = errors;
                                            if (errors === _errs97) {
                                              if (Array.isArray(data47)) {
                                                var valid13 = true;
                                                const len4 = data47.length;
                                                for (let i4 = 0; i4 < len4; i4++) {
                                                  const _errs99 = errors;
                                                  if (!validate46(data47[i4], { instancePath: instancePath + "/access/" + i4, parentData: data47, parentDataProperty: i4, rootData, dynamicAnchors })) {
                                                    vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var valid13 = _errs99 === errors;
                                                  if (!valid13) {
                                                    break;
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/access", schemaPath: "#/properties/access/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.access.type, parentSchema: schema31.properties.access, data: data47 }];
                                                return false;
                                              }
                                            }
                                            var valid0 = _errs97 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                          if (valid0) {
                                            if (data.withheld !== void 0) {
                                              let data49 = data.withheld;
                                              const _errs100 = errors;
                                              if (errors === _errs100) {
                                                if (Array.isArray(data49)) {
                                                  var valid14 = true;
                                                  const len5 = data49.length;
                                                  for (let i5 = 0; i5 < len5; i5++) {
                                                    const _errs102 = errors;
                                                    if (!validate48(data49[i5], { instancePath: instancePath + "/withheld/" + i5, parentData: data49, parentDataProperty: i5, rootData, dynamicAnchors })) {
                                                      vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var valid14 = _errs102 === errors;
                                                    if (!valid14) {
                                                      break;
                                                    }
                                                  }
                                                } else {
                                                  validate20.errors = [{ instancePath: instancePath + "/withheld", schemaPath: "#/properties/withheld/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.withheld.type, parentSchema: schema31.properties.withheld, data: data49 }];
                                                  return false;
                                                }
                                              }
                                              var valid0 = _errs100 === errors;
                                            } else {
                                              var valid0 = true;
                                            }
                                            if (valid0) {
                                              if (data.blocked !== void 0) {
                                                let data51 = data.blocked;
                                                const _errs103 = errors;
                                                if (errors === _errs103) {
                                                  if (Array.isArray(data51)) {
                                                    var valid15 = true;
                                                    const len6 = data51.length;
                                                    for (let i6 = 0; i6 < len6; i6++) {
                                                      const _errs105 = errors;
                                                      if (!validate54(data51[i6], { instancePath: instancePath + "/blocked/" + i6, parentData: data51, parentDataProperty: i6, rootData, dynamicAnchors })) {
                                                        vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid15 = _errs105 === errors;
                                                      if (!valid15) {
                                                        break;
                                                      }
                                                    }
                                                  } else {
                                                    validate20.errors = [{ instancePath: instancePath + "/blocked", schemaPath: "#/properties/blocked/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.blocked.type, parentSchema: schema31.properties.blocked, data: data51 }];
                                                    return false;
                                                  }
                                                }
                                                var valid0 = _errs103 === errors;
                                              } else {
                                                var valid0 = true;
                                              }
                                              if (valid0) {
                                                if (data.waivers !== void 0) {
                                                  let data53 = data.waivers;
                                                  const _errs106 = errors;
                                                  if (errors === _errs106) {
                                                    if (Array.isArray(data53)) {
                                                      var valid16 = true;
                                                      const len7 = data53.length;
                                                      for (let i7 = 0; i7 < len7; i7++) {
                                                        const _errs108 = errors;
                                                        if (!validate56(data53[i7], { instancePath: instancePath + "/waivers/" + i7, parentData: data53, parentDataProperty: i7, rootData, dynamicAnchors })) {
                                                          vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid16 = _errs108 === errors;
                                                        if (!valid16) {
                                                          break;
                                                        }
                                                      }
                                                    } else {
                                                      validate20.errors = [{ instancePath: instancePath + "/waivers", schemaPath: "#/properties/waivers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.waivers.type, parentSchema: schema31.properties.waivers, data: data53 }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid0 = _errs106 === errors;
                                                } else {
                                                  var valid0 = true;
                                                }
                                                if (valid0) {
                                                  if (data.undeclared !== void 0) {
                                                    let data55 = data.undeclared;
                                                    const _errs109 = errors;
                                                    if (errors === _errs109) {
                                                      if (Array.isArray(data55)) {
                                                        var valid17 = true;
                                                        const len8 = data55.length;
                                                        for (let i8 = 0; i8 < len8; i8++) {
                                                          let data56 = data55[i8];
                                                          const _errs111 = errors;
                                                          const _errs112 = errors;
                                                          if (errors === _errs112) {
                                                            if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
                                                              let missing7;
                                                              if (data56.id === void 0 && (missing7 = "id") || data56.displayName === void 0 && (missing7 = "displayName")) {
                                                                validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i8, schemaPath: "#/$defs/undeclaredGroup/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'", schema: schema63.required, parentSchema: schema63, data: data56 }];
                                                                return false;
                                                              } else {
                                                                const _errs114 = errors;
                                                                for (const key7 in data56) {
                                                                  if (!(key7 === "id" || key7 === "displayName" || key7 === "externalId")) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i8, schemaPath: "#/$defs/undeclaredGroup/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema63, data: data56 }];
                                                                    return false;
                                                                    break;
                                                                  }
                                                                }
                                                                if (_errs114 === errors) {
                                                                  if (data56.id !== void 0) {
                                                                    let data57 = data56.id;
                                                                    const _errs115 = errors;
                                                                    if (typeof data57 !== "string") {
                                                                      validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i8 + "/id", schemaPath: "#/$defs/undeclaredGroup/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.properties.id.type, parentSchema: schema63.properties.id, data: data57 }];
                                                                      return false;
                                                                    }
                                                                    var valid19 = _errs115 === errors;
                                                                  } else {
                                                                    var valid19 = true;
                                                                  }
                                                                  if (valid19) {
                                                                    if (data56.displayName !== void 0) {
                                                                      let data58 = data56.displayName;
                                                                      const _errs117 = errors;
                                                                      if (typeof data58 !== "string") {
                                                                        validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i8 + "/displayName", schemaPath: "#/$defs/undeclaredGroup/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.properties.displayName.type, parentSchema: schema63.properties.displayName, data: data58 }];
                                                                        return false;
                                                                      }
                                                                      var valid19 = _errs117 === errors;
                                                                    } else {
                                                                      var valid19 = true;
                                                                    }
                                                                    if (valid19) {
                                                                      if (data56.externalId !== void 0) {
                                                                        let data59 = data56.externalId;
                                                                        const _errs119 = errors;
                                                                        if (typeof data59 !== "string") {
                                                                          validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i8 + "/externalId", schemaPath: "#/$defs/undeclaredGroup/properties/externalId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema63.properties.externalId.type, parentSchema: schema63.properties.externalId, data: data59 }];
                                                                          return false;
                                                                        }
                                                                        var valid19 = _errs119 === errors;
                                                                      } else {
                                                                        var valid19 = true;
                                                                      }
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            } else {
                                                              validate20.errors = [{ instancePath: instancePath + "/undeclared/" + i8, schemaPath: "#/$defs/undeclaredGroup/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema63.type, parentSchema: schema63, data: data56 }];
                                                              return false;
                                                            }
                                                          }
                                                          var valid17 = _errs111 === errors;
                                                          if (!valid17) {
                                                            break;
                                                          }
                                                        }
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/undeclared", schemaPath: "#/properties/undeclared/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.undeclared.type, parentSchema: schema31.properties.undeclared, data: data55 }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid0 = _errs109 === errors;
                                                  } else {
                                                    var valid0 = true;
                                                  }
                                                  if (valid0) {
                                                    if (data.warnings !== void 0) {
                                                      let data60 = data.warnings;
                                                      const _errs121 = errors;
                                                      if (errors === _errs121) {
                                                        if (Array.isArray(data60)) {
                                                          var valid20 = true;
                                                          const len9 = data60.length;
                                                          for (let i9 = 0; i9 < len9; i9++) {
                                                            const _errs123 = errors;
                                                            if (!validate58(data60[i9], { instancePath: instancePath + "/warnings/" + i9, parentData: data60, parentDataProperty: i9, rootData, dynamicAnchors })) {
                                                              vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                                                              errors = vErrors.length;
                                                            }
                                                            var valid20 = _errs123 === errors;
                                                            if (!valid20) {
                                                              break;
                                                            }
                                                          }
                                                        } else {
                                                          validate20.errors = [{ instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.warnings.type, parentSchema: schema31.properties.warnings, data: data60 }];
                                                          return false;
                                                        }
                                                      }
                                                      var valid0 = _errs121 === errors;
                                                    } else {
                                                      var valid0 = true;
                                                    }
                                                    if (valid0) {
                                                      if (data.requests !== void 0) {
                                                        let data62 = data.requests;
                                                        const _errs124 = errors;
                                                        if (errors === _errs124) {
                                                          if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
                                                            let missing8;
                                                            if (data62.read === void 0 && (missing8 = "read") || data62.toWrite === void 0 && (missing8 = "toWrite")) {
                                                              validate20.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/required", keyword: "required", params: { missingProperty: missing8 }, message: "must have required property '" + missing8 + "'", schema: schema31.properties.requests.required, parentSchema: schema31.properties.requests, data: data62 }];
                                                              return false;
                                                            } else {
                                                              const _errs126 = errors;
                                                              for (const key8 in data62) {
                                                                if (!(key8 === "read" || key8 === "toWrite" || key8 === "allowancePerMinute")) {
                                                                  validate20.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.requests, data: data62 }];
                                                                  return false;
                                                                  break;
                                                                }
                                                              }
                                                              if (_errs126 === errors) {
                                                                if (data62.read !== void 0) {
                                                                  let data63 = data62.read;
                                                                  const _errs127 = errors;
                                                                  if (!(typeof data63 == "number" && (!(data63 % 1) && !isNaN(data63)) && isFinite(data63))) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/requests/read", schemaPath: "#/properties/requests/properties/read/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.requests.properties.read.type, parentSchema: schema31.properties.requests.properties.read, data: data63 }];
                                                                    return false;
                                                                  }
                                                                  if (errors === _errs127) {
                                                                    if (typeof data63 == "number" && isFinite(data63)) {
                                                                      if (data63 < 0 || isNaN(data63)) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/requests/read", schemaPath: "#/properties/requests/properties/read/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.requests.properties.read, data: data63 }];
                                                                        return false;
                                                                      }
                                                                    }
                                                                  }
                                                                  var valid21 = _errs127 === errors;
                                                                } else {
                                                                  var valid21 = true;
                                                                }
                                                                if (valid21) {
                                                                  if (data62.toWrite !== void 0) {
                                                                    let data64 = data62.toWrite;
                                                                    const _errs129 = errors;
                                                                    if (!(typeof data64 == "number" && (!(data64 % 1) && !isNaN(data64)) && isFinite(data64))) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/requests/toWrite", schemaPath: "#/properties/requests/properties/toWrite/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.requests.properties.toWrite.type, parentSchema: schema31.properties.requests.properties.toWrite, data: data64 }];
                                                                      return false;
                                                                    }
                                                                    if (errors === _errs129) {
                                                                      if (typeof data64 == "number" && isFinite(data64)) {
                                                                        if (data64 < 0 || isNaN(data64)) {
                                                                          validate20.errors = [{ instancePath: instancePath + "/requests/toWrite", schemaPath: "#/properties/requests/properties/toWrite/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.requests.properties.toWrite, data: data64 }];
                                                                          return false;
                                                                        }
                                                                      }
                                                                    }
                                                                    var valid21 = _errs129 === errors;
                                                                  } else {
                                                                    var valid21 = true;
                                                                  }
                                                                  if (valid21) {
                                                                    if (data62.allowancePerMinute !== void 0) {
                                                                      let data65 = data62.allowancePerMinute;
                                                                      const _errs131 = errors;
                                                                      if (!(typeof data65 == "number" && (!(data65 % 1) && !isNaN(data65)) && isFinite(data65))) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/requests/allowancePerMinute", schemaPath: "#/properties/requests/properties/allowancePerMinute/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.requests.properties.allowancePerMinute.type, parentSchema: schema31.properties.requests.properties.allowancePerMinute, data: data65 }];
                                                                        return false;
                                                                      }
                                                                      if (errors === _errs131) {
                                                                        if (typeof data65 == "number" && isFinite(data65)) {
                                                                          if (data65 < 1 || isNaN(data65)) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/requests/allowancePerMinute", schemaPath: "#/properties/requests/properties/allowancePerMinute/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema31.properties.requests.properties.allowancePerMinute, data: data65 }];
                                                                            return false;
                                                                          }
                                                                        }
                                                                      }
                                                                      var valid21 = _errs131 === errors;
                                                                    } else {
                                                                      var valid21 = true;
                                                                    }
                                                                  }
                                                                }
                                                              }
                                                            }
                                                          } else {
                                                            validate20.errors = [{ instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.requests.type, parentSchema: schema31.properties.requests, data: data62 }];
                                                            return false;
                                                          }
                                                        }
                                                        var valid0 = _errs124 === errors;
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
var validateDrift = validate60;
var schema66 = { "$id": "drift.schema.json", "title": "DriftDocument", "type": "object", "additionalProperties": false, "required": ["document", "formatVersion", "target", "createdAt", "asOf", "summary", "findings", "pending", "plan"], "properties": { "document": { "const": "drift" }, "formatVersion": { "const": 1 }, "target": { "$ref": "plan.schema.json#/$defs/target" }, "createdAt": { "type": "string", "format": "date-time" }, "asOf": { "type": "string" }, "since": { "$ref": "#/$defs/since" }, "summary": { "$ref": "#/$defs/summary" }, "findings": { "type": "array", "items": { "$ref": "#/$defs/finding" } }, "pending": { "type": "array", "items": { "$ref": "#/$defs/finding" } }, "plan": { "$ref": "plan.schema.json#" } }, "$defs": { "since": { "title": "DriftSince", "type": "object", "additionalProperties": false, "required": ["runId", "finishedAt", "manifest"], "properties": { "runId": { "type": "string" }, "finishedAt": { "type": "string", "format": "date-time" }, "commit": { "type": "string" }, "manifest": { "enum": ["same", "compared", "changed"] } } }, "summary": { "title": "DriftSummary", "type": "object", "additionalProperties": false, "required": ["added", "removed", "changed", "undone", "groups", "users", "pending", "withheld"], "properties": { "added": { "type": "integer" }, "removed": { "type": "integer" }, "changed": { "type": "integer" }, "undone": { "type": "integer" }, "groups": { "type": "integer" }, "users": { "type": "integer" }, "pending": { "type": "integer" }, "withheld": { "type": "integer" } } }, "finding": { "title": "DriftFinding", "type": "object", "additionalProperties": false, "required": ["address", "displayName", "what", "class"], "properties": { "address": { "type": "string" }, "displayName": { "type": "string" }, "what": { "title": "DriftDeed", "enum": ["group-removed", "group-added", "user-removed", "member-removed", "member-added", "value-changed", "grant-removed", "grant-added", "grant-changed"] }, "class": { "title": "DriftClass", "enum": ["undone", "outside", "pending"] }, "member": { "$ref": "#/$defs/member" }, "grant": { "$ref": "#/$defs/grant" }, "path": { "type": "string" }, "declared": { "$ref": "plan.schema.json#/$defs/attributeValue" }, "live": { "$ref": "plan.schema.json#/$defs/attributeValue" }, "ground": { "type": "string" }, "source": { "$ref": "plan.schema.json#/$defs/source" }, "run": { "$ref": "#/$defs/run" }, "due": { "type": "string" } } }, "member": { "title": "DriftMember", "type": "object", "additionalProperties": false, "required": ["type", "name"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" } } }, "grant": { "title": "DriftGrant", "type": "object", "additionalProperties": false, "required": ["kind", "key", "name"], "properties": { "kind": { "enum": ["skill", "language", "role"] }, "key": { "type": "string" }, "name": { "type": "string" } } }, "run": { "title": "DriftRun", "type": "object", "additionalProperties": false, "required": ["runId", "at"], "properties": { "runId": { "type": "string" }, "at": { "type": "string", "format": "date-time" } } } } };
var schema68 = { "title": "DriftSince", "type": "object", "additionalProperties": false, "required": ["runId", "finishedAt", "manifest"], "properties": { "runId": { "type": "string" }, "finishedAt": { "type": "string", "format": "date-time" }, "commit": { "type": "string" }, "manifest": { "enum": ["same", "compared", "changed"] } } };
var schema69 = { "title": "DriftSummary", "type": "object", "additionalProperties": false, "required": ["added", "removed", "changed", "undone", "groups", "users", "pending", "withheld"], "properties": { "added": { "type": "integer" }, "removed": { "type": "integer" }, "changed": { "type": "integer" }, "undone": { "type": "integer" }, "groups": { "type": "integer" }, "users": { "type": "integer" }, "pending": { "type": "integer" }, "withheld": { "type": "integer" } } };
var schema70 = { "title": "DriftFinding", "type": "object", "additionalProperties": false, "required": ["address", "displayName", "what", "class"], "properties": { "address": { "type": "string" }, "displayName": { "type": "string" }, "what": { "title": "DriftDeed", "enum": ["group-removed", "group-added", "user-removed", "member-removed", "member-added", "value-changed", "grant-removed", "grant-added", "grant-changed"] }, "class": { "title": "DriftClass", "enum": ["undone", "outside", "pending"] }, "member": { "$ref": "#/$defs/member" }, "grant": { "$ref": "#/$defs/grant" }, "path": { "type": "string" }, "declared": { "$ref": "plan.schema.json#/$defs/attributeValue" }, "live": { "$ref": "plan.schema.json#/$defs/attributeValue" }, "ground": { "type": "string" }, "source": { "$ref": "plan.schema.json#/$defs/source" }, "run": { "$ref": "#/$defs/run" }, "due": { "type": "string" } } };
var schema71 = { "title": "DriftMember", "type": "object", "additionalProperties": false, "required": ["type", "name"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" }, "name": { "type": "string" }, "displayName": { "type": "string" } } };
var schema72 = { "title": "DriftGrant", "type": "object", "additionalProperties": false, "required": ["kind", "key", "name"], "properties": { "kind": { "enum": ["skill", "language", "role"] }, "key": { "type": "string" }, "name": { "type": "string" } } };
var schema75 = { "title": "DriftRun", "type": "object", "additionalProperties": false, "required": ["runId", "at"], "properties": { "runId": { "type": "string" }, "at": { "type": "string", "format": "date-time" } } };
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (data !== null) {
    const err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema37.anyOf[0].type, parentSchema: schema37.anyOf[0], data };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs1 === errors;
  valid0 = valid0 || _valid0;
  const _errs3 = errors;
  if (typeof data !== "boolean") {
    const err1 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema37.anyOf[1].type, parentSchema: schema37.anyOf[1], data };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  var _valid0 = _errs3 === errors;
  valid0 = valid0 || _valid0;
  const _errs5 = errors;
  if (!(typeof data == "number" && isFinite(data))) {
    const err2 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema37.anyOf[2].type, parentSchema: schema37.anyOf[2], data };
    if (vErrors === null) {
      vErrors = [err2];
    } else {
      vErrors.push(err2);
    }
    errors++;
  }
  var _valid0 = _errs5 === errors;
  valid0 = valid0 || _valid0;
  const _errs7 = errors;
  if (typeof data !== "string") {
    const err3 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema37.anyOf[3].type, parentSchema: schema37.anyOf[3], data };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
  }
  var _valid0 = _errs7 === errors;
  valid0 = valid0 || _valid0;
  const _errs9 = errors;
  if (errors === _errs9) {
    if (Array.isArray(data)) {
      var valid1 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs11 = errors;
        if (!validate23(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
          errors = vErrors.length;
        }
        var valid1 = _errs11 === errors;
        if (!valid1) {
          break;
        }
      }
    } else {
      const err4 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema37.anyOf[4].type, parentSchema: schema37.anyOf[4], data };
      if (vErrors === null) {
        vErrors = [err4];
      } else {
        vErrors.push(err4);
      }
      errors++;
    }
  }
  var _valid0 = _errs9 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var items1 = true;
  }
  const _errs12 = errors;
  if (errors === _errs12) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs15 = errors;
        if (!validate23(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
          errors = vErrors.length;
        }
        var valid2 = _errs15 === errors;
        if (!valid2) {
          break;
        }
      }
    } else {
      const err5 = { instancePath, schemaPath: "#/anyOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema37.anyOf[5].type, parentSchema: schema37.anyOf[5], data };
      if (vErrors === null) {
        vErrors = [err5];
      } else {
        vErrors.push(err5);
      }
      errors++;
    }
  }
  var _valid0 = _errs12 === errors;
  valid0 = valid0 || _valid0;
  if (_valid0) {
    var props2 = true;
  }
  if (!valid0) {
    const err6 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema37.anyOf, parentSchema: schema37, data };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
    validate62.errors = vErrors;
    return false;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validate62.errors = vErrors;
  evaluated0.props = props2;
  evaluated0.items = items1;
  return errors === 0;
}
validate62.evaluated = { "dynamicProps": true, "dynamicItems": true };
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.address === void 0 && (missing0 = "address") || data.displayName === void 0 && (missing0 = "displayName") || data.what === void 0 && (missing0 = "what") || data.class === void 0 && (missing0 = "class")) {
        validate61.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema70.required, parentSchema: schema70, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema70.properties, key0)) {
            validate61.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema70, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.address !== void 0) {
            let data0 = data.address;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate61.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema70.properties.address.type, parentSchema: schema70.properties.address, data: data0 }];
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
                validate61.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema70.properties.displayName.type, parentSchema: schema70.properties.displayName, data: data1 }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.what !== void 0) {
                let data2 = data.what;
                const _errs6 = errors;
                if (!(data2 === "group-removed" || data2 === "group-added" || data2 === "user-removed" || data2 === "member-removed" || data2 === "member-added" || data2 === "value-changed" || data2 === "grant-removed" || data2 === "grant-added" || data2 === "grant-changed")) {
                  validate61.errors = [{ instancePath: instancePath + "/what", schemaPath: "#/properties/what/enum", keyword: "enum", params: { allowedValues: schema70.properties.what.enum }, message: "must be equal to one of the allowed values", schema: schema70.properties.what.enum, parentSchema: schema70.properties.what, data: data2 }];
                  return false;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.class !== void 0) {
                  let data3 = data.class;
                  const _errs7 = errors;
                  if (!(data3 === "undone" || data3 === "outside" || data3 === "pending")) {
                    validate61.errors = [{ instancePath: instancePath + "/class", schemaPath: "#/properties/class/enum", keyword: "enum", params: { allowedValues: schema70.properties.class.enum }, message: "must be equal to one of the allowed values", schema: schema70.properties.class.enum, parentSchema: schema70.properties.class, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.member !== void 0) {
                    let data4 = data.member;
                    const _errs8 = errors;
                    const _errs9 = errors;
                    if (errors === _errs9) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.type === void 0 && (missing1 = "type") || data4.name === void 0 && (missing1 = "name")) {
                          validate61.errors = [{ instancePath: instancePath + "/member", schemaPath: "#/$defs/member/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema71.required, parentSchema: schema71, data: data4 }];
                          return false;
                        } else {
                          const _errs11 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === "type" || key1 === "id" || key1 === "name" || key1 === "displayName")) {
                              validate61.errors = [{ instancePath: instancePath + "/member", schemaPath: "#/$defs/member/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema71, data: data4 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs11 === errors) {
                            if (data4.type !== void 0) {
                              let data5 = data4.type;
                              const _errs12 = errors;
                              if (!(data5 === "User" || data5 === "Group")) {
                                validate61.errors = [{ instancePath: instancePath + "/member/type", schemaPath: "#/$defs/member/properties/type/enum", keyword: "enum", params: { allowedValues: schema71.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema71.properties.type.enum, parentSchema: schema71.properties.type, data: data5 }];
                                return false;
                              }
                              var valid2 = _errs12 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data4.id !== void 0) {
                                let data6 = data4.id;
                                const _errs13 = errors;
                                if (typeof data6 !== "string") {
                                  validate61.errors = [{ instancePath: instancePath + "/member/id", schemaPath: "#/$defs/member/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema71.properties.id.type, parentSchema: schema71.properties.id, data: data6 }];
                                  return false;
                                }
                                var valid2 = _errs13 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data4.name !== void 0) {
                                  let data7 = data4.name;
                                  const _errs15 = errors;
                                  if (typeof data7 !== "string") {
                                    validate61.errors = [{ instancePath: instancePath + "/member/name", schemaPath: "#/$defs/member/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema71.properties.name.type, parentSchema: schema71.properties.name, data: data7 }];
                                    return false;
                                  }
                                  var valid2 = _errs15 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data4.displayName !== void 0) {
                                    let data8 = data4.displayName;
                                    const _errs17 = errors;
                                    if (typeof data8 !== "string") {
                                      validate61.errors = [{ instancePath: instancePath + "/member/displayName", schemaPath: "#/$defs/member/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema71.properties.displayName.type, parentSchema: schema71.properties.displayName, data: data8 }];
                                      return false;
                                    }
                                    var valid2 = _errs17 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate61.errors = [{ instancePath: instancePath + "/member", schemaPath: "#/$defs/member/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema71.type, parentSchema: schema71, data: data4 }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.grant !== void 0) {
                      let data9 = data.grant;
                      const _errs19 = errors;
                      const _errs20 = errors;
                      if (errors === _errs20) {
                        if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                          let missing2;
                          if (data9.kind === void 0 && (missing2 = "kind") || data9.key === void 0 && (missing2 = "key") || data9.name === void 0 && (missing2 = "name")) {
                            validate61.errors = [{ instancePath: instancePath + "/grant", schemaPath: "#/$defs/grant/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema72.required, parentSchema: schema72, data: data9 }];
                            return false;
                          } else {
                            const _errs22 = errors;
                            for (const key2 in data9) {
                              if (!(key2 === "kind" || key2 === "key" || key2 === "name")) {
                                validate61.errors = [{ instancePath: instancePath + "/grant", schemaPath: "#/$defs/grant/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema72, data: data9 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs22 === errors) {
                              if (data9.kind !== void 0) {
                                let data10 = data9.kind;
                                const _errs23 = errors;
                                if (!(data10 === "skill" || data10 === "language" || data10 === "role")) {
                                  validate61.errors = [{ instancePath: instancePath + "/grant/kind", schemaPath: "#/$defs/grant/properties/kind/enum", keyword: "enum", params: { allowedValues: schema72.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema72.properties.kind.enum, parentSchema: schema72.properties.kind, data: data10 }];
                                  return false;
                                }
                                var valid4 = _errs23 === errors;
                              } else {
                                var valid4 = true;
                              }
                              if (valid4) {
                                if (data9.key !== void 0) {
                                  let data11 = data9.key;
                                  const _errs24 = errors;
                                  if (typeof data11 !== "string") {
                                    validate61.errors = [{ instancePath: instancePath + "/grant/key", schemaPath: "#/$defs/grant/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema72.properties.key.type, parentSchema: schema72.properties.key, data: data11 }];
                                    return false;
                                  }
                                  var valid4 = _errs24 === errors;
                                } else {
                                  var valid4 = true;
                                }
                                if (valid4) {
                                  if (data9.name !== void 0) {
                                    let data12 = data9.name;
                                    const _errs26 = errors;
                                    if (typeof data12 !== "string") {
                                      validate61.errors = [{ instancePath: instancePath + "/grant/name", schemaPath: "#/$defs/grant/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema72.properties.name.type, parentSchema: schema72.properties.name, data: data12 }];
                                      return false;
                                    }
                                    var valid4 = _errs26 === errors;
                                  } else {
                                    var valid4 = true;
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate61.errors = [{ instancePath: instancePath + "/grant", schemaPath: "#/$defs/grant/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema72.type, parentSchema: schema72, data: data9 }];
                          return false;
                        }
                      }
                      var valid0 = _errs19 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.path !== void 0) {
                        let data13 = data.path;
                        const _errs28 = errors;
                        if (typeof data13 !== "string") {
                          validate61.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema70.properties.path.type, parentSchema: schema70.properties.path, data: data13 }];
                          return false;
                        }
                        var valid0 = _errs28 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.declared !== void 0) {
                          const _errs30 = errors;
                          if (!validate62(data.declared, { instancePath: instancePath + "/declared", parentData: data, parentDataProperty: "declared", rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs30 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.live !== void 0) {
                            const _errs31 = errors;
                            if (!validate62(data.live, { instancePath: instancePath + "/live", parentData: data, parentDataProperty: "live", rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs31 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.ground !== void 0) {
                              let data16 = data.ground;
                              const _errs32 = errors;
                              if (typeof data16 !== "string") {
                                validate61.errors = [{ instancePath: instancePath + "/ground", schemaPath: "#/properties/ground/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema70.properties.ground.type, parentSchema: schema70.properties.ground, data: data16 }];
                                return false;
                              }
                              var valid0 = _errs32 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.source !== void 0) {
                                let data17 = data.source;
                                const _errs34 = errors;
                                const _errs35 = errors;
                                if (errors === _errs35) {
                                  if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                                    let missing3;
                                    if (data17.file === void 0 && (missing3 = "file") || data17.line === void 0 && (missing3 = "line")) {
                                      validate61.errors = [{ instancePath: instancePath + "/source", schemaPath: "plan.schema.json#/$defs/source/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'", schema: schema35.required, parentSchema: schema35, data: data17 }];
                                      return false;
                                    } else {
                                      const _errs37 = errors;
                                      for (const key3 in data17) {
                                        if (!(key3 === "file" || key3 === "line" || key3 === "column")) {
                                          validate61.errors = [{ instancePath: instancePath + "/source", schemaPath: "plan.schema.json#/$defs/source/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35, data: data17 }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs37 === errors) {
                                        if (data17.file !== void 0) {
                                          let data18 = data17.file;
                                          const _errs38 = errors;
                                          if (typeof data18 !== "string") {
                                            validate61.errors = [{ instancePath: instancePath + "/source/file", schemaPath: "plan.schema.json#/$defs/source/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.properties.file.type, parentSchema: schema35.properties.file, data: data18 }];
                                            return false;
                                          }
                                          var valid6 = _errs38 === errors;
                                        } else {
                                          var valid6 = true;
                                        }
                                        if (valid6) {
                                          if (data17.line !== void 0) {
                                            let data19 = data17.line;
                                            const _errs40 = errors;
                                            if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                                              validate61.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "plan.schema.json#/$defs/source/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.line.type, parentSchema: schema35.properties.line, data: data19 }];
                                              return false;
                                            }
                                            if (errors === _errs40) {
                                              if (typeof data19 == "number" && isFinite(data19)) {
                                                if (data19 < 1 || isNaN(data19)) {
                                                  validate61.errors = [{ instancePath: instancePath + "/source/line", schemaPath: "plan.schema.json#/$defs/source/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.line, data: data19 }];
                                                  return false;
                                                }
                                              }
                                            }
                                            var valid6 = _errs40 === errors;
                                          } else {
                                            var valid6 = true;
                                          }
                                          if (valid6) {
                                            if (data17.column !== void 0) {
                                              let data20 = data17.column;
                                              const _errs42 = errors;
                                              if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
                                                validate61.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "plan.schema.json#/$defs/source/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema35.properties.column.type, parentSchema: schema35.properties.column, data: data20 }];
                                                return false;
                                              }
                                              if (errors === _errs42) {
                                                if (typeof data20 == "number" && isFinite(data20)) {
                                                  if (data20 < 1 || isNaN(data20)) {
                                                    validate61.errors = [{ instancePath: instancePath + "/source/column", schemaPath: "plan.schema.json#/$defs/source/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema35.properties.column, data: data20 }];
                                                    return false;
                                                  }
                                                }
                                              }
                                              var valid6 = _errs42 === errors;
                                            } else {
                                              var valid6 = true;
                                            }
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate61.errors = [{ instancePath: instancePath + "/source", schemaPath: "plan.schema.json#/$defs/source/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.type, parentSchema: schema35, data: data17 }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs34 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.run !== void 0) {
                                  let data21 = data.run;
                                  const _errs44 = errors;
                                  const _errs45 = errors;
                                  if (errors === _errs45) {
                                    if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
                                      let missing4;
                                      if (data21.runId === void 0 && (missing4 = "runId") || data21.at === void 0 && (missing4 = "at")) {
                                        validate61.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/$defs/run/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'", schema: schema75.required, parentSchema: schema75, data: data21 }];
                                        return false;
                                      } else {
                                        const _errs47 = errors;
                                        for (const key4 in data21) {
                                          if (!(key4 === "runId" || key4 === "at")) {
                                            validate61.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/$defs/run/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema75, data: data21 }];
                                            return false;
                                            break;
                                          }
                                        }
                                        if (_errs47 === errors) {
                                          if (data21.runId !== void 0) {
                                            let data22 = data21.runId;
                                            const _errs48 = errors;
                                            if (typeof data22 !== "string") {
                                              validate61.errors = [{ instancePath: instancePath + "/run/runId", schemaPath: "#/$defs/run/properties/runId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema75.properties.runId.type, parentSchema: schema75.properties.runId, data: data22 }];
                                              return false;
                                            }
                                            var valid8 = _errs48 === errors;
                                          } else {
                                            var valid8 = true;
                                          }
                                          if (valid8) {
                                            if (data21.at !== void 0) {
                                              let data23 = data21.at;
                                              const _errs50 = errors;
                                              if (errors === _errs50) {
                                                if (errors === _errs50) {
                                                  if (!(typeof data23 === "string")) {
                                                    validate61.errors = [{ instancePath: instancePath + "/run/at", schemaPath: "#/$defs/run/properties/at/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema75.properties.at.type, parentSchema: schema75.properties.at, data: data23 }];
                                                    return false;
                                                  }
                                                }
                                              }
                                              var valid8 = _errs50 === errors;
                                            } else {
                                              var valid8 = true;
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate61.errors = [{ instancePath: instancePath + "/run", schemaPath: "#/$defs/run/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema75.type, parentSchema: schema75, data: data21 }];
                                      return false;
                                    }
                                  }
                                  var valid0 = _errs44 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.due !== void 0) {
                                    let data24 = data.due;
                                    const _errs52 = errors;
                                    if (typeof data24 !== "string") {
                                      validate61.errors = [{ instancePath: instancePath + "/due", schemaPath: "#/properties/due/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema70.properties.due.type, parentSchema: schema70.properties.due, data: data24 }];
                                      return false;
                                    }
                                    var valid0 = _errs52 === errors;
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
    } else {
      validate61.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema70.type, parentSchema: schema70, data }];
      return false;
    }
  }
  validate61.errors = vErrors;
  return errors === 0;
}
validate61.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.document === void 0 && (missing0 = "document") || data.formatVersion === void 0 && (missing0 = "formatVersion") || data.target === void 0 && (missing0 = "target") || data.createdAt === void 0 && (missing0 = "createdAt") || data.asOf === void 0 && (missing0 = "asOf") || data.summary === void 0 && (missing0 = "summary") || data.findings === void 0 && (missing0 = "findings") || data.pending === void 0 && (missing0 = "pending") || data.plan === void 0 && (missing0 = "plan")) {
        validate60.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema66.required, parentSchema: schema66, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func1.call(schema66.properties, key0)) {
            validate60.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema66, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.document !== void 0) {
            let data0 = data.document;
            const _errs2 = errors;
            if ("drift" !== data0) {
              validate60.errors = [{ instancePath: instancePath + "/document", schemaPath: "#/properties/document/const", keyword: "const", params: { allowedValue: "drift" }, message: "must be equal to constant", schema: "drift", parentSchema: schema66.properties.document, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.formatVersion !== void 0) {
              let data1 = data.formatVersion;
              const _errs3 = errors;
              if (1 !== data1) {
                validate60.errors = [{ instancePath: instancePath + "/formatVersion", schemaPath: "#/properties/formatVersion/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant", schema: 1, parentSchema: schema66.properties.formatVersion, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.target !== void 0) {
                let data2 = data.target;
                const _errs4 = errors;
                const _errs5 = errors;
                if (errors === _errs5) {
                  if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                    let missing1;
                    if (data2.name === void 0 && (missing1 = "name") || data2.type === void 0 && (missing1 = "type") || data2.baseUrl === void 0 && (missing1 = "baseUrl") || data2.versions === void 0 && (missing1 = "versions")) {
                      validate60.errors = [{ instancePath: instancePath + "/target", schemaPath: "plan.schema.json#/$defs/target/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema32.required, parentSchema: schema32, data: data2 }];
                      return false;
                    } else {
                      const _errs7 = errors;
                      for (const key1 in data2) {
                        if (!(key1 === "name" || key1 === "type" || key1 === "baseUrl" || key1 === "versions")) {
                          validate60.errors = [{ instancePath: instancePath + "/target", schemaPath: "plan.schema.json#/$defs/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data: data2 }];
                          return false;
                          break;
                        }
                      }
                      if (_errs7 === errors) {
                        if (data2.name !== void 0) {
                          let data3 = data2.name;
                          const _errs8 = errors;
                          if (typeof data3 !== "string") {
                            validate60.errors = [{ instancePath: instancePath + "/target/name", schemaPath: "plan.schema.json#/$defs/target/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.name.type, parentSchema: schema32.properties.name, data: data3 }];
                            return false;
                          }
                          var valid2 = _errs8 === errors;
                        } else {
                          var valid2 = true;
                        }
                        if (valid2) {
                          if (data2.type !== void 0) {
                            let data4 = data2.type;
                            const _errs10 = errors;
                            if (!(data4 === "genesys-cloud" || data4 === "scim")) {
                              validate60.errors = [{ instancePath: instancePath + "/target/type", schemaPath: "plan.schema.json#/$defs/target/properties/type/enum", keyword: "enum", params: { allowedValues: schema32.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.type.enum, parentSchema: schema32.properties.type, data: data4 }];
                              return false;
                            }
                            var valid2 = _errs10 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data2.baseUrl !== void 0) {
                              let data5 = data2.baseUrl;
                              const _errs11 = errors;
                              if (typeof data5 !== "string") {
                                validate60.errors = [{ instancePath: instancePath + "/target/baseUrl", schemaPath: "plan.schema.json#/$defs/target/properties/baseUrl/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.baseUrl.type, parentSchema: schema32.properties.baseUrl, data: data5 }];
                                return false;
                              }
                              var valid2 = _errs11 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data2.versions !== void 0) {
                                let data6 = data2.versions;
                                const _errs13 = errors;
                                if (!(data6 === "etag" || data6 === "body" || data6 === "reread")) {
                                  validate60.errors = [{ instancePath: instancePath + "/target/versions", schemaPath: "plan.schema.json#/$defs/target/properties/versions/enum", keyword: "enum", params: { allowedValues: schema32.properties.versions.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.versions.enum, parentSchema: schema32.properties.versions, data: data6 }];
                                  return false;
                                }
                                var valid2 = _errs13 === errors;
                              } else {
                                var valid2 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  } else {
                    validate60.errors = [{ instancePath: instancePath + "/target", schemaPath: "plan.schema.json#/$defs/target/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data: data2 }];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.createdAt !== void 0) {
                  let data7 = data.createdAt;
                  const _errs14 = errors;
                  if (errors === _errs14) {
                    if (errors === _errs14) {
                      if (!(typeof data7 === "string")) {
                        validate60.errors = [{ instancePath: instancePath + "/createdAt", schemaPath: "#/properties/createdAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema66.properties.createdAt.type, parentSchema: schema66.properties.createdAt, data: data7 }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs14 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.asOf !== void 0) {
                    let data8 = data.asOf;
                    const _errs16 = errors;
                    if (typeof data8 !== "string") {
                      validate60.errors = [{ instancePath: instancePath + "/asOf", schemaPath: "#/properties/asOf/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema66.properties.asOf.type, parentSchema: schema66.properties.asOf, data: data8 }];
                      return false;
                    }
                    var valid0 = _errs16 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.since !== void 0) {
                      let data9 = data.since;
                      const _errs18 = errors;
                      const _errs19 = errors;
                      if (errors === _errs19) {
                        if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                          let missing2;
                          if (data9.runId === void 0 && (missing2 = "runId") || data9.finishedAt === void 0 && (missing2 = "finishedAt") || data9.manifest === void 0 && (missing2 = "manifest")) {
                            validate60.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/$defs/since/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema68.required, parentSchema: schema68, data: data9 }];
                            return false;
                          } else {
                            const _errs21 = errors;
                            for (const key2 in data9) {
                              if (!(key2 === "runId" || key2 === "finishedAt" || key2 === "commit" || key2 === "manifest")) {
                                validate60.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/$defs/since/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema68, data: data9 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs21 === errors) {
                              if (data9.runId !== void 0) {
                                let data10 = data9.runId;
                                const _errs22 = errors;
                                if (typeof data10 !== "string") {
                                  validate60.errors = [{ instancePath: instancePath + "/since/runId", schemaPath: "#/$defs/since/properties/runId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema68.properties.runId.type, parentSchema: schema68.properties.runId, data: data10 }];
                                  return false;
                                }
                                var valid4 = _errs22 === errors;
                              } else {
                                var valid4 = true;
                              }
                              if (valid4) {
                                if (data9.finishedAt !== void 0) {
                                  let data11 = data9.finishedAt;
                                  const _errs24 = errors;
                                  if (errors === _errs24) {
                                    if (errors === _errs24) {
                                      if (!(typeof data11 === "string")) {
                                        validate60.errors = [{ instancePath: instancePath + "/since/finishedAt", schemaPath: "#/$defs/since/properties/finishedAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema68.properties.finishedAt.type, parentSchema: schema68.properties.finishedAt, data: data11 }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid4 = _errs24 === errors;
                                } else {
                                  var valid4 = true;
                                }
                                if (valid4) {
                                  if (data9.commit !== void 0) {
                                    let data12 = data9.commit;
                                    const _errs26 = errors;
                                    if (typeof data12 !== "string") {
                                      validate60.errors = [{ instancePath: instancePath + "/since/commit", schemaPath: "#/$defs/since/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema68.properties.commit.type, parentSchema: schema68.properties.commit, data: data12 }];
                                      return false;
                                    }
                                    var valid4 = _errs26 === errors;
                                  } else {
                                    var valid4 = true;
                                  }
                                  if (valid4) {
                                    if (data9.manifest !== void 0) {
                                      let data13 = data9.manifest;
                                      const _errs28 = errors;
                                      if (!(data13 === "same" || data13 === "compared" || data13 === "changed")) {
                                        validate60.errors = [{ instancePath: instancePath + "/since/manifest", schemaPath: "#/$defs/since/properties/manifest/enum", keyword: "enum", params: { allowedValues: schema68.properties.manifest.enum }, message: "must be equal to one of the allowed values", schema: schema68.properties.manifest.enum, parentSchema: schema68.properties.manifest, data: data13 }];
                                        return false;
                                      }
                                      var valid4 = _errs28 === errors;
                                    } else {
                                      var valid4 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate60.errors = [{ instancePath: instancePath + "/since", schemaPath: "#/$defs/since/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema68.type, parentSchema: schema68, data: data9 }];
                          return false;
                        }
                      }
                      var valid0 = _errs18 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.summary !== void 0) {
                        let data14 = data.summary;
                        const _errs29 = errors;
                        const _errs30 = errors;
                        if (errors === _errs30) {
                          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                            let missing3;
                            if (data14.added === void 0 && (missing3 = "added") || data14.removed === void 0 && (missing3 = "removed") || data14.changed === void 0 && (missing3 = "changed") || data14.undone === void 0 && (missing3 = "undone") || data14.groups === void 0 && (missing3 = "groups") || data14.users === void 0 && (missing3 = "users") || data14.pending === void 0 && (missing3 = "pending") || data14.withheld === void 0 && (missing3 = "withheld")) {
                              validate60.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'", schema: schema69.required, parentSchema: schema69, data: data14 }];
                              return false;
                            } else {
                              const _errs32 = errors;
                              for (const key3 in data14) {
                                if (!(key3 === "added" || key3 === "removed" || key3 === "changed" || key3 === "undone" || key3 === "groups" || key3 === "users" || key3 === "pending" || key3 === "withheld")) {
                                  validate60.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema69, data: data14 }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs32 === errors) {
                                if (data14.added !== void 0) {
                                  let data15 = data14.added;
                                  const _errs33 = errors;
                                  if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
                                    validate60.errors = [{ instancePath: instancePath + "/summary/added", schemaPath: "#/$defs/summary/properties/added/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema69.properties.added.type, parentSchema: schema69.properties.added, data: data15 }];
                                    return false;
                                  }
                                  var valid6 = _errs33 === errors;
                                } else {
                                  var valid6 = true;
                                }
                                if (valid6) {
                                  if (data14.removed !== void 0) {
                                    let data16 = data14.removed;
                                    const _errs35 = errors;
                                    if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
                                      validate60.errors = [{ instancePath: instancePath + "/summary/removed", schemaPath: "#/$defs/summary/properties/removed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema69.properties.removed.type, parentSchema: schema69.properties.removed, data: data16 }];
                                      return false;
                                    }
                                    var valid6 = _errs35 === errors;
                                  } else {
                                    var valid6 = true;
                                  }
                                  if (valid6) {
                                    if (data14.changed !== void 0) {
                                      let data17 = data14.changed;
                                      const _errs37 = errors;
                                      if (!(typeof data17 == "number" && (!(data17 % 1) && !isNaN(data17)) && isFinite(data17))) {
                                        validate60.errors = [{ instancePath: instancePath + "/summary/changed", schemaPath: "#/$defs/summary/properties/changed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema69.properties.changed.type, parentSchema: schema69.properties.changed, data: data17 }];
                                        return false;
                                      }
                                      var valid6 = _errs37 === errors;
                                    } else {
                                      var valid6 = true;
                                    }
                                    if (valid6) {
                                      if (data14.undone !== void 0) {
                                        let data18 = data14.undone;
                                        const _errs39 = errors;
                                        if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
                                          validate60.errors = [{ instancePath: instancePath + "/summary/undone", schemaPath: "#/$defs/summary/properties/undone/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema69.properties.undone.type, parentSchema: schema69.properties.undone, data: data18 }];
                                          return false;
                                        }
                                        var valid6 = _errs39 === errors;
                                      } else {
                                        var valid6 = true;
                                      }
                                      if (valid6) {
                                        if (data14.groups !== void 0) {
                                          let data19 = data14.groups;
                                          const _errs41 = errors;
                                          if (!(typeof data19 == "number" && (!(data19 % 1) && !isNaN(data19)) && isFinite(data19))) {
                                            validate60.errors = [{ instancePath: instancePath + "/summary/groups", schemaPath: "#/$defs/summary/properties/groups/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema69.properties.groups.type, parentSchema: schema69.properties.groups, data: data19 }];
                                            return false;
                                          }
                                          var valid6 = _errs41 === errors;
                                        } else {
                                          var valid6 = true;
                                        }
                                        if (valid6) {
                                          if (data14.users !== void 0) {
                                            let data20 = data14.users;
                                            const _errs43 = errors;
                                            if (!(typeof data20 == "number" && (!(data20 % 1) && !isNaN(data20)) && isFinite(data20))) {
                                              validate60.errors = [{ instancePath: instancePath + "/summary/users", schemaPath: "#/$defs/summary/properties/users/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema69.properties.users.type, parentSchema: schema69.properties.users, data: data20 }];
                                              return false;
                                            }
                                            var valid6 = _errs43 === errors;
                                          } else {
                                            var valid6 = true;
                                          }
                                          if (valid6) {
                                            if (data14.pending !== void 0) {
                                              let data21 = data14.pending;
                                              const _errs45 = errors;
                                              if (!(typeof data21 == "number" && (!(data21 % 1) && !isNaN(data21)) && isFinite(data21))) {
                                                validate60.errors = [{ instancePath: instancePath + "/summary/pending", schemaPath: "#/$defs/summary/properties/pending/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema69.properties.pending.type, parentSchema: schema69.properties.pending, data: data21 }];
                                                return false;
                                              }
                                              var valid6 = _errs45 === errors;
                                            } else {
                                              var valid6 = true;
                                            }
                                            if (valid6) {
                                              if (data14.withheld !== void 0) {
                                                let data22 = data14.withheld;
                                                const _errs47 = errors;
                                                if (!(typeof data22 == "number" && (!(data22 % 1) && !isNaN(data22)) && isFinite(data22))) {
                                                  validate60.errors = [{ instancePath: instancePath + "/summary/withheld", schemaPath: "#/$defs/summary/properties/withheld/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema69.properties.withheld.type, parentSchema: schema69.properties.withheld, data: data22 }];
                                                  return false;
                                                }
                                                var valid6 = _errs47 === errors;
                                              } else {
                                                var valid6 = true;
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
                            validate60.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/$defs/summary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema69.type, parentSchema: schema69, data: data14 }];
                            return false;
                          }
                        }
                        var valid0 = _errs29 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.findings !== void 0) {
                          let data23 = data.findings;
                          const _errs49 = errors;
                          if (errors === _errs49) {
                            if (Array.isArray(data23)) {
                              var valid7 = true;
                              const len0 = data23.length;
                              for (let i0 = 0; i0 < len0; i0++) {
                                const _errs51 = errors;
                                if (!validate61(data23[i0], { instancePath: instancePath + "/findings/" + i0, parentData: data23, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                  vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                                  errors = vErrors.length;
                                }
                                var valid7 = _errs51 === errors;
                                if (!valid7) {
                                  break;
                                }
                              }
                            } else {
                              validate60.errors = [{ instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema66.properties.findings.type, parentSchema: schema66.properties.findings, data: data23 }];
                              return false;
                            }
                          }
                          var valid0 = _errs49 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.pending !== void 0) {
                            let data25 = data.pending;
                            const _errs52 = errors;
                            if (errors === _errs52) {
                              if (Array.isArray(data25)) {
                                var valid8 = true;
                                const len1 = data25.length;
                                for (let i1 = 0; i1 < len1; i1++) {
                                  const _errs54 = errors;
                                  if (!validate61(data25[i1], { instancePath: instancePath + "/pending/" + i1, parentData: data25, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                    vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid8 = _errs54 === errors;
                                  if (!valid8) {
                                    break;
                                  }
                                }
                              } else {
                                validate60.errors = [{ instancePath: instancePath + "/pending", schemaPath: "#/properties/pending/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema66.properties.pending.type, parentSchema: schema66.properties.pending, data: data25 }];
                                return false;
                              }
                            }
                            var valid0 = _errs52 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.plan !== void 0) {
                              const _errs55 = errors;
                              if (!validate20(data.plan, { instancePath: instancePath + "/plan", parentData: data, parentDataProperty: "plan", rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs55 === errors;
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
      validate60.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema66.type, parentSchema: schema66, data }];
      return false;
    }
  }
  validate60.errors = vErrors;
  return errors === 0;
}
validate60.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  validateDrift,
  validatePlan
};
