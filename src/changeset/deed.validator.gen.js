// Generated from schemas/deed.schema.json by npm run generate; edit the schema, not this file.
// <stdin>
var validateDeed = validate20;
var schema31 = { "$id": "deed.schema.json", "title": "Deed", "type": "object", "additionalProperties": false, "required": ["target", "changes"], "properties": { "target": { "title": "DeedTarget", "type": "object", "additionalProperties": false, "required": ["type", "baseUrl"], "properties": { "type": { "enum": ["genesys-cloud", "scim"] }, "baseUrl": { "type": "string" } } }, "changes": { "type": "array", "items": { "$ref": "#/$defs/groupDeed" } }, "users": { "type": "array", "items": { "$ref": "#/$defs/personDeed" } }, "blocked": { "type": "array", "items": { "$ref": "#/$defs/deedBlock" } } }, "$defs": { "groupDeed": { "title": "GroupDeed", "type": "object", "additionalProperties": false, "required": ["kind", "address", "displayName", "attributes"], "properties": { "kind": { "enum": ["create", "update", "delete"] }, "address": { "type": "string" }, "id": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/deedEdit" } }, "grants": { "type": "array", "items": { "$ref": "#/$defs/deedEdit" } }, "members": { "$ref": "#/$defs/deedMembers" } } }, "deedMembers": { "title": "DeedMembers", "type": "object", "additionalProperties": false, "required": ["mode", "add", "remove"], "properties": { "mode": { "enum": ["exact", "at-least"] }, "add": { "type": "array", "items": { "$ref": "#/$defs/deedMember" } }, "remove": { "type": "array", "items": { "$ref": "#/$defs/deedMember" } }, "before": { "type": "array", "items": { "type": "string" } } } }, "deedMember": { "title": "DeedMember", "type": "object", "additionalProperties": false, "required": ["type", "id"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" } } }, "personDeed": { "title": "PersonDeed", "type": "object", "additionalProperties": false, "required": ["kind", "address", "userName", "attributes", "grants"], "properties": { "kind": { "enum": ["create", "update"] }, "address": { "type": "string" }, "id": { "type": "string" }, "userName": { "type": "string" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/deedEdit" } }, "grants": { "type": "array", "items": { "$ref": "#/$defs/deedEdit" } } } }, "deedEdit": { "title": "DeedEdit", "type": "object", "additionalProperties": false, "required": ["path"], "properties": { "path": { "type": "string" }, "action": { "enum": ["add", "change", "remove"] }, "before": { "$ref": "plan.schema.json#/$defs/attributeValue" }, "after": { "$ref": "plan.schema.json#/$defs/attributeValue" } } }, "deedBlock": { "title": "DeedBlock", "type": "object", "additionalProperties": false, "required": ["rule", "addresses"], "properties": { "rule": { "type": "string" }, "role": { "type": "string" }, "addresses": { "type": "array", "items": { "type": "string" } } } } } };
var schema74 = { "title": "DeedBlock", "type": "object", "additionalProperties": false, "required": ["rule", "addresses"], "properties": { "rule": { "type": "string" }, "role": { "type": "string" }, "addresses": { "type": "array", "items": { "type": "string" } } } };
var schema32 = { "title": "GroupDeed", "type": "object", "additionalProperties": false, "required": ["kind", "address", "displayName", "attributes"], "properties": { "kind": { "enum": ["create", "update", "delete"] }, "address": { "type": "string" }, "id": { "type": "string" }, "displayName": { "type": "string" }, "externalId": { "type": "string" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/deedEdit" } }, "grants": { "type": "array", "items": { "$ref": "#/$defs/deedEdit" } }, "members": { "$ref": "#/$defs/deedMembers" } } };
var schema33 = { "title": "DeedEdit", "type": "object", "additionalProperties": false, "required": ["path"], "properties": { "path": { "type": "string" }, "action": { "enum": ["add", "change", "remove"] }, "before": { "$ref": "plan.schema.json#/$defs/attributeValue" }, "after": { "$ref": "plan.schema.json#/$defs/attributeValue" } } };
var schema40 = { "title": "AttributeValue", "anyOf": [{ "type": "null" }, { "type": "boolean" }, { "type": "number" }, { "type": "string" }, { "type": "array", "items": { "$ref": "#/$defs/attributeValue" } }, { "type": "object", "additionalProperties": { "$ref": "#/$defs/attributeValue" } }] };
var wrapper0 = { validate: validate26 };
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
  const _errs0 = errors;
  let valid0 = false;
  const _errs1 = errors;
  if (data !== null) {
    const err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema40.anyOf[0].type, parentSchema: schema40.anyOf[0], data };
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
    const err1 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema40.anyOf[1].type, parentSchema: schema40.anyOf[1], data };
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
    const err2 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema40.anyOf[2].type, parentSchema: schema40.anyOf[2], data };
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
    const err3 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.anyOf[3].type, parentSchema: schema40.anyOf[3], data };
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
      const err4 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema40.anyOf[4].type, parentSchema: schema40.anyOf[4], data };
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
      const err5 = { instancePath, schemaPath: "#/anyOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.anyOf[5].type, parentSchema: schema40.anyOf[5], data };
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
    const err6 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema40.anyOf, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
    validate26.errors = vErrors;
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
  validate26.errors = vErrors;
  evaluated0.props = props2;
  evaluated0.items = items1;
  return errors === 0;
}
validate26.evaluated = { "dynamicProps": true, "dynamicItems": true };
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate63.evaluated;
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
    const err0 = { instancePath, schemaPath: "#/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema40.anyOf[0].type, parentSchema: schema40.anyOf[0], data };
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
    const err1 = { instancePath, schemaPath: "#/anyOf/1/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema40.anyOf[1].type, parentSchema: schema40.anyOf[1], data };
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
    const err2 = { instancePath, schemaPath: "#/anyOf/2/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema40.anyOf[2].type, parentSchema: schema40.anyOf[2], data };
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
    const err3 = { instancePath, schemaPath: "#/anyOf/3/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.anyOf[3].type, parentSchema: schema40.anyOf[3], data };
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
        if (!validate26(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
          errors = vErrors.length;
        }
        var valid1 = _errs11 === errors;
        if (!valid1) {
          break;
        }
      }
    } else {
      const err4 = { instancePath, schemaPath: "#/anyOf/4/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema40.anyOf[4].type, parentSchema: schema40.anyOf[4], data };
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
        if (!validate26(data[key0], { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data, parentDataProperty: key0, rootData, dynamicAnchors })) {
          vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
          errors = vErrors.length;
        }
        var valid2 = _errs15 === errors;
        if (!valid2) {
          break;
        }
      }
    } else {
      const err5 = { instancePath, schemaPath: "#/anyOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.anyOf[5].type, parentSchema: schema40.anyOf[5], data };
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
    const err6 = { instancePath, schemaPath: "#/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema40.anyOf, parentSchema: schema40, data };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
    validate63.errors = vErrors;
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
  validate63.errors = vErrors;
  evaluated0.props = props2;
  evaluated0.items = items1;
  return errors === 0;
}
validate63.evaluated = { "dynamicProps": true, "dynamicItems": true };
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
        validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema33.required, parentSchema: schema33, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "path" || key0 === "action" || key0 === "before" || key0 === "after")) {
            validate22.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.path !== void 0) {
            let data0 = data.path;
            const _errs2 = errors;
            if (typeof data0 !== "string") {
              validate22.errors = [{ instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.path.type, parentSchema: schema33.properties.path, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.action !== void 0) {
              let data1 = data.action;
              const _errs4 = errors;
              if (!(data1 === "add" || data1 === "change" || data1 === "remove")) {
                validate22.errors = [{ instancePath: instancePath + "/action", schemaPath: "#/properties/action/enum", keyword: "enum", params: { allowedValues: schema33.properties.action.enum }, message: "must be equal to one of the allowed values", schema: schema33.properties.action.enum, parentSchema: schema33.properties.action, data: data1 }];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.before !== void 0) {
                const _errs5 = errors;
                if (!validate63(data.before, { instancePath: instancePath + "/before", parentData: data, parentDataProperty: "before", rootData, dynamicAnchors })) {
                  vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.after !== void 0) {
                  const _errs6 = errors;
                  if (!validate63(data.after, { instancePath: instancePath + "/after", parentData: data, parentDataProperty: "after", rootData, dynamicAnchors })) {
                    vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data }];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema70 = { "title": "DeedMembers", "type": "object", "additionalProperties": false, "required": ["mode", "add", "remove"], "properties": { "mode": { "enum": ["exact", "at-least"] }, "add": { "type": "array", "items": { "$ref": "#/$defs/deedMember" } }, "remove": { "type": "array", "items": { "$ref": "#/$defs/deedMember" } }, "before": { "type": "array", "items": { "type": "string" } } } };
var schema71 = { "title": "DeedMember", "type": "object", "additionalProperties": false, "required": ["type", "id"], "properties": { "type": { "enum": ["User", "Group"] }, "id": { "type": "string" } } };
function validate70(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate70.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.mode === void 0 && (missing0 = "mode") || data.add === void 0 && (missing0 = "add") || data.remove === void 0 && (missing0 = "remove")) {
        validate70.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema70.required, parentSchema: schema70, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "mode" || key0 === "add" || key0 === "remove" || key0 === "before")) {
            validate70.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema70, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.mode !== void 0) {
            let data0 = data.mode;
            const _errs2 = errors;
            if (!(data0 === "exact" || data0 === "at-least")) {
              validate70.errors = [{ instancePath: instancePath + "/mode", schemaPath: "#/properties/mode/enum", keyword: "enum", params: { allowedValues: schema70.properties.mode.enum }, message: "must be equal to one of the allowed values", schema: schema70.properties.mode.enum, parentSchema: schema70.properties.mode, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.add !== void 0) {
              let data1 = data.add;
              const _errs3 = errors;
              if (errors === _errs3) {
                if (Array.isArray(data1)) {
                  var valid1 = true;
                  const len0 = data1.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data2 = data1[i0];
                    const _errs5 = errors;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
                        let missing1;
                        if (data2.type === void 0 && (missing1 = "type") || data2.id === void 0 && (missing1 = "id")) {
                          validate70.errors = [{ instancePath: instancePath + "/add/" + i0, schemaPath: "#/$defs/deedMember/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema71.required, parentSchema: schema71, data: data2 }];
                          return false;
                        } else {
                          const _errs8 = errors;
                          for (const key1 in data2) {
                            if (!(key1 === "type" || key1 === "id")) {
                              validate70.errors = [{ instancePath: instancePath + "/add/" + i0, schemaPath: "#/$defs/deedMember/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema71, data: data2 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs8 === errors) {
                            if (data2.type !== void 0) {
                              let data3 = data2.type;
                              const _errs9 = errors;
                              if (!(data3 === "User" || data3 === "Group")) {
                                validate70.errors = [{ instancePath: instancePath + "/add/" + i0 + "/type", schemaPath: "#/$defs/deedMember/properties/type/enum", keyword: "enum", params: { allowedValues: schema71.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema71.properties.type.enum, parentSchema: schema71.properties.type, data: data3 }];
                                return false;
                              }
                              var valid3 = _errs9 === errors;
                            } else {
                              var valid3 = true;
                            }
                            if (valid3) {
                              if (data2.id !== void 0) {
                                let data4 = data2.id;
                                const _errs10 = errors;
                                if (typeof data4 !== "string") {
                                  validate70.errors = [{ instancePath: instancePath + "/add/" + i0 + "/id", schemaPath: "#/$defs/deedMember/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema71.properties.id.type, parentSchema: schema71.properties.id, data: data4 }];
                                  return false;
                                }
                                var valid3 = _errs10 === errors;
                              } else {
                                var valid3 = true;
                              }
                            }
                          }
                        }
                      } else {
                        validate70.errors = [{ instancePath: instancePath + "/add/" + i0, schemaPath: "#/$defs/deedMember/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema71.type, parentSchema: schema71, data: data2 }];
                        return false;
                      }
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate70.errors = [{ instancePath: instancePath + "/add", schemaPath: "#/properties/add/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema70.properties.add.type, parentSchema: schema70.properties.add, data: data1 }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.remove !== void 0) {
                let data5 = data.remove;
                const _errs12 = errors;
                if (errors === _errs12) {
                  if (Array.isArray(data5)) {
                    var valid4 = true;
                    const len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      let data6 = data5[i1];
                      const _errs14 = errors;
                      const _errs15 = errors;
                      if (errors === _errs15) {
                        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                          let missing2;
                          if (data6.type === void 0 && (missing2 = "type") || data6.id === void 0 && (missing2 = "id")) {
                            validate70.errors = [{ instancePath: instancePath + "/remove/" + i1, schemaPath: "#/$defs/deedMember/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema71.required, parentSchema: schema71, data: data6 }];
                            return false;
                          } else {
                            const _errs17 = errors;
                            for (const key2 in data6) {
                              if (!(key2 === "type" || key2 === "id")) {
                                validate70.errors = [{ instancePath: instancePath + "/remove/" + i1, schemaPath: "#/$defs/deedMember/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema71, data: data6 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs17 === errors) {
                              if (data6.type !== void 0) {
                                let data7 = data6.type;
                                const _errs18 = errors;
                                if (!(data7 === "User" || data7 === "Group")) {
                                  validate70.errors = [{ instancePath: instancePath + "/remove/" + i1 + "/type", schemaPath: "#/$defs/deedMember/properties/type/enum", keyword: "enum", params: { allowedValues: schema71.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema71.properties.type.enum, parentSchema: schema71.properties.type, data: data7 }];
                                  return false;
                                }
                                var valid6 = _errs18 === errors;
                              } else {
                                var valid6 = true;
                              }
                              if (valid6) {
                                if (data6.id !== void 0) {
                                  let data8 = data6.id;
                                  const _errs19 = errors;
                                  if (typeof data8 !== "string") {
                                    validate70.errors = [{ instancePath: instancePath + "/remove/" + i1 + "/id", schemaPath: "#/$defs/deedMember/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema71.properties.id.type, parentSchema: schema71.properties.id, data: data8 }];
                                    return false;
                                  }
                                  var valid6 = _errs19 === errors;
                                } else {
                                  var valid6 = true;
                                }
                              }
                            }
                          }
                        } else {
                          validate70.errors = [{ instancePath: instancePath + "/remove/" + i1, schemaPath: "#/$defs/deedMember/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema71.type, parentSchema: schema71, data: data6 }];
                          return false;
                        }
                      }
                      var valid4 = _errs14 === errors;
                      if (!valid4) {
                        break;
                      }
                    }
                  } else {
                    validate70.errors = [{ instancePath: instancePath + "/remove", schemaPath: "#/properties/remove/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema70.properties.remove.type, parentSchema: schema70.properties.remove, data: data5 }];
                    return false;
                  }
                }
                var valid0 = _errs12 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.before !== void 0) {
                  let data9 = data.before;
                  const _errs21 = errors;
                  if (errors === _errs21) {
                    if (Array.isArray(data9)) {
                      var valid7 = true;
                      const len2 = data9.length;
                      for (let i2 = 0; i2 < len2; i2++) {
                        let data10 = data9[i2];
                        const _errs23 = errors;
                        if (typeof data10 !== "string") {
                          validate70.errors = [{ instancePath: instancePath + "/before/" + i2, schemaPath: "#/properties/before/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema70.properties.before.items.type, parentSchema: schema70.properties.before.items, data: data10 }];
                          return false;
                        }
                        var valid7 = _errs23 === errors;
                        if (!valid7) {
                          break;
                        }
                      }
                    } else {
                      validate70.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema70.properties.before.type, parentSchema: schema70.properties.before, data: data9 }];
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
    } else {
      validate70.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema70.type, parentSchema: schema70, data }];
      return false;
    }
  }
  validate70.errors = vErrors;
  return errors === 0;
}
validate70.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
        validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema32.required, parentSchema: schema32, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "address" || key0 === "id" || key0 === "displayName" || key0 === "externalId" || key0 === "attributes" || key0 === "grants" || key0 === "members")) {
            validate21.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "create" || data0 === "update" || data0 === "delete")) {
              validate21.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema32.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.kind.enum, parentSchema: schema32.properties.kind, data: data0 }];
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
                validate21.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.address.type, parentSchema: schema32.properties.address, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.id !== void 0) {
                let data2 = data.id;
                const _errs5 = errors;
                if (typeof data2 !== "string") {
                  validate21.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.id.type, parentSchema: schema32.properties.id, data: data2 }];
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
                    validate21.errors = [{ instancePath: instancePath + "/displayName", schemaPath: "#/properties/displayName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.displayName.type, parentSchema: schema32.properties.displayName, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.externalId !== void 0) {
                    let data4 = data.externalId;
                    const _errs9 = errors;
                    if (typeof data4 !== "string") {
                      validate21.errors = [{ instancePath: instancePath + "/externalId", schemaPath: "#/properties/externalId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.externalId.type, parentSchema: schema32.properties.externalId, data: data4 }];
                      return false;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.attributes !== void 0) {
                      let data5 = data.attributes;
                      const _errs11 = errors;
                      if (errors === _errs11) {
                        if (Array.isArray(data5)) {
                          var valid1 = true;
                          const len0 = data5.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            const _errs13 = errors;
                            if (!validate22(data5[i0], { instancePath: instancePath + "/attributes/" + i0, parentData: data5, parentDataProperty: i0, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs13 === errors;
                            if (!valid1) {
                              break;
                            }
                          }
                        } else {
                          validate21.errors = [{ instancePath: instancePath + "/attributes", schemaPath: "#/properties/attributes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.properties.attributes.type, parentSchema: schema32.properties.attributes, data: data5 }];
                          return false;
                        }
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.grants !== void 0) {
                        let data7 = data.grants;
                        const _errs14 = errors;
                        if (errors === _errs14) {
                          if (Array.isArray(data7)) {
                            var valid2 = true;
                            const len1 = data7.length;
                            for (let i1 = 0; i1 < len1; i1++) {
                              const _errs16 = errors;
                              if (!validate22(data7[i1], { instancePath: instancePath + "/grants/" + i1, parentData: data7, parentDataProperty: i1, rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                                errors = vErrors.length;
                              }
                              var valid2 = _errs16 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          } else {
                            validate21.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema32.properties.grants.type, parentSchema: schema32.properties.grants, data: data7 }];
                            return false;
                          }
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.members !== void 0) {
                          const _errs17 = errors;
                          if (!validate70(data.members, { instancePath: instancePath + "/members", parentData: data, parentDataProperty: "members", rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs17 === errors;
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
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data }];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema73 = { "title": "PersonDeed", "type": "object", "additionalProperties": false, "required": ["kind", "address", "userName", "attributes", "grants"], "properties": { "kind": { "enum": ["create", "update"] }, "address": { "type": "string" }, "id": { "type": "string" }, "userName": { "type": "string" }, "attributes": { "type": "array", "items": { "$ref": "#/$defs/deedEdit" } }, "grants": { "type": "array", "items": { "$ref": "#/$defs/deedEdit" } } } };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate73.evaluated;
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
        validate73.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema73.required, parentSchema: schema73, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "address" || key0 === "id" || key0 === "userName" || key0 === "attributes" || key0 === "grants")) {
            validate73.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema73, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if (!(data0 === "create" || data0 === "update")) {
              validate73.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema73.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema73.properties.kind.enum, parentSchema: schema73.properties.kind, data: data0 }];
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
                validate73.errors = [{ instancePath: instancePath + "/address", schemaPath: "#/properties/address/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema73.properties.address.type, parentSchema: schema73.properties.address, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.id !== void 0) {
                let data2 = data.id;
                const _errs5 = errors;
                if (typeof data2 !== "string") {
                  validate73.errors = [{ instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema73.properties.id.type, parentSchema: schema73.properties.id, data: data2 }];
                  return false;
                }
                var valid0 = _errs5 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.userName !== void 0) {
                  let data3 = data.userName;
                  const _errs7 = errors;
                  if (typeof data3 !== "string") {
                    validate73.errors = [{ instancePath: instancePath + "/userName", schemaPath: "#/properties/userName/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema73.properties.userName.type, parentSchema: schema73.properties.userName, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.attributes !== void 0) {
                    let data4 = data.attributes;
                    const _errs9 = errors;
                    if (errors === _errs9) {
                      if (Array.isArray(data4)) {
                        var valid1 = true;
                        const len0 = data4.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          const _errs11 = errors;
                          if (!validate22(data4[i0], { instancePath: instancePath + "/attributes/" + i0, parentData: data4, parentDataProperty: i0, rootData, dynamicAnchors })) {
                            vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                            errors = vErrors.length;
                          }
                          var valid1 = _errs11 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      } else {
                        validate73.errors = [{ instancePath: instancePath + "/attributes", schemaPath: "#/properties/attributes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema73.properties.attributes.type, parentSchema: schema73.properties.attributes, data: data4 }];
                        return false;
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.grants !== void 0) {
                      let data6 = data.grants;
                      const _errs12 = errors;
                      if (errors === _errs12) {
                        if (Array.isArray(data6)) {
                          var valid2 = true;
                          const len1 = data6.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            const _errs14 = errors;
                            if (!validate22(data6[i1], { instancePath: instancePath + "/grants/" + i1, parentData: data6, parentDataProperty: i1, rootData, dynamicAnchors })) {
                              vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
                              errors = vErrors.length;
                            }
                            var valid2 = _errs14 === errors;
                            if (!valid2) {
                              break;
                            }
                          }
                        } else {
                          validate73.errors = [{ instancePath: instancePath + "/grants", schemaPath: "#/properties/grants/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema73.properties.grants.type, parentSchema: schema73.properties.grants, data: data6 }];
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
      }
    } else {
      validate73.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema73.type, parentSchema: schema73, data }];
      return false;
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}
validate73.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
      if (data.target === void 0 && (missing0 = "target") || data.changes === void 0 && (missing0 = "changes")) {
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema31.required, parentSchema: schema31, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "target" || key0 === "changes" || key0 === "users" || key0 === "blocked")) {
            validate20.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.target !== void 0) {
            let data0 = data.target;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
                let missing1;
                if (data0.type === void 0 && (missing1 = "type") || data0.baseUrl === void 0 && (missing1 = "baseUrl")) {
                  validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema31.properties.target.required, parentSchema: schema31.properties.target, data: data0 }];
                  return false;
                } else {
                  const _errs4 = errors;
                  for (const key1 in data0) {
                    if (!(key1 === "type" || key1 === "baseUrl")) {
                      validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.target, data: data0 }];
                      return false;
                      break;
                    }
                  }
                  if (_errs4 === errors) {
                    if (data0.type !== void 0) {
                      let data1 = data0.type;
                      const _errs5 = errors;
                      if (!(data1 === "genesys-cloud" || data1 === "scim")) {
                        validate20.errors = [{ instancePath: instancePath + "/target/type", schemaPath: "#/properties/target/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.target.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.target.properties.type.enum, parentSchema: schema31.properties.target.properties.type, data: data1 }];
                        return false;
                      }
                      var valid1 = _errs5 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data0.baseUrl !== void 0) {
                        let data2 = data0.baseUrl;
                        const _errs6 = errors;
                        if (typeof data2 !== "string") {
                          validate20.errors = [{ instancePath: instancePath + "/target/baseUrl", schemaPath: "#/properties/target/properties/baseUrl/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.target.properties.baseUrl.type, parentSchema: schema31.properties.target.properties.baseUrl, data: data2 }];
                          return false;
                        }
                        var valid1 = _errs6 === errors;
                      } else {
                        var valid1 = true;
                      }
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.target.type, parentSchema: schema31.properties.target, data: data0 }];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.changes !== void 0) {
              let data3 = data.changes;
              const _errs8 = errors;
              if (errors === _errs8) {
                if (Array.isArray(data3)) {
                  var valid2 = true;
                  const len0 = data3.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    const _errs10 = errors;
                    if (!validate21(data3[i0], { instancePath: instancePath + "/changes/" + i0, parentData: data3, parentDataProperty: i0, rootData, dynamicAnchors })) {
                      vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs10 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/changes", schemaPath: "#/properties/changes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.changes.type, parentSchema: schema31.properties.changes, data: data3 }];
                  return false;
                }
              }
              var valid0 = _errs8 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.users !== void 0) {
                let data5 = data.users;
                const _errs11 = errors;
                if (errors === _errs11) {
                  if (Array.isArray(data5)) {
                    var valid3 = true;
                    const len1 = data5.length;
                    for (let i1 = 0; i1 < len1; i1++) {
                      const _errs13 = errors;
                      if (!validate73(data5[i1], { instancePath: instancePath + "/users/" + i1, parentData: data5, parentDataProperty: i1, rootData, dynamicAnchors })) {
                        vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
                        errors = vErrors.length;
                      }
                      var valid3 = _errs13 === errors;
                      if (!valid3) {
                        break;
                      }
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/users", schemaPath: "#/properties/users/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.users.type, parentSchema: schema31.properties.users, data: data5 }];
                    return false;
                  }
                }
                var valid0 = _errs11 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.blocked !== void 0) {
                  let data7 = data.blocked;
                  const _errs14 = errors;
                  if (errors === _errs14) {
                    if (Array.isArray(data7)) {
                      var valid4 = true;
                      const len2 = data7.length;
                      for (let i2 = 0; i2 < len2; i2++) {
                        let data8 = data7[i2];
                        const _errs16 = errors;
                        const _errs17 = errors;
                        if (errors === _errs17) {
                          if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                            let missing2;
                            if (data8.rule === void 0 && (missing2 = "rule") || data8.addresses === void 0 && (missing2 = "addresses")) {
                              validate20.errors = [{ instancePath: instancePath + "/blocked/" + i2, schemaPath: "#/$defs/deedBlock/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema74.required, parentSchema: schema74, data: data8 }];
                              return false;
                            } else {
                              const _errs19 = errors;
                              for (const key2 in data8) {
                                if (!(key2 === "rule" || key2 === "role" || key2 === "addresses")) {
                                  validate20.errors = [{ instancePath: instancePath + "/blocked/" + i2, schemaPath: "#/$defs/deedBlock/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema74, data: data8 }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs19 === errors) {
                                if (data8.rule !== void 0) {
                                  let data9 = data8.rule;
                                  const _errs20 = errors;
                                  if (typeof data9 !== "string") {
                                    validate20.errors = [{ instancePath: instancePath + "/blocked/" + i2 + "/rule", schemaPath: "#/$defs/deedBlock/properties/rule/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema74.properties.rule.type, parentSchema: schema74.properties.rule, data: data9 }];
                                    return false;
                                  }
                                  var valid6 = _errs20 === errors;
                                } else {
                                  var valid6 = true;
                                }
                                if (valid6) {
                                  if (data8.role !== void 0) {
                                    let data10 = data8.role;
                                    const _errs22 = errors;
                                    if (typeof data10 !== "string") {
                                      validate20.errors = [{ instancePath: instancePath + "/blocked/" + i2 + "/role", schemaPath: "#/$defs/deedBlock/properties/role/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema74.properties.role.type, parentSchema: schema74.properties.role, data: data10 }];
                                      return false;
                                    }
                                    var valid6 = _errs22 === errors;
                                  } else {
                                    var valid6 = true;
                                  }
                                  if (valid6) {
                                    if (data8.addresses !== void 0) {
                                      let data11 = data8.addresses;
                                      const _errs24 = errors;
                                      if (errors === _errs24) {
                                        if (Array.isArray(data11)) {
                                          var valid7 = true;
                                          const len3 = data11.length;
                                          for (let i3 = 0; i3 < len3; i3++) {
                                            let data12 = data11[i3];
                                            const _errs26 = errors;
                                            if (typeof data12 !== "string") {
                                              validate20.errors = [{ instancePath: instancePath + "/blocked/" + i2 + "/addresses/" + i3, schemaPath: "#/$defs/deedBlock/properties/addresses/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema74.properties.addresses.items.type, parentSchema: schema74.properties.addresses.items, data: data12 }];
                                              return false;
                                            }
                                            var valid7 = _errs26 === errors;
                                            if (!valid7) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate20.errors = [{ instancePath: instancePath + "/blocked/" + i2 + "/addresses", schemaPath: "#/$defs/deedBlock/properties/addresses/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema74.properties.addresses.type, parentSchema: schema74.properties.addresses, data: data11 }];
                                          return false;
                                        }
                                      }
                                      var valid6 = _errs24 === errors;
                                    } else {
                                      var valid6 = true;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/blocked/" + i2, schemaPath: "#/$defs/deedBlock/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema74.type, parentSchema: schema74, data: data8 }];
                            return false;
                          }
                        }
                        var valid4 = _errs16 === errors;
                        if (!valid4) {
                          break;
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/blocked", schemaPath: "#/properties/blocked/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.blocked.type, parentSchema: schema31.properties.blocked, data: data7 }];
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
  validateDeed
};
