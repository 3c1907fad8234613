// Generated from schemas/snapshot.schema.json by npm run generate; edit the schema, not this file.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validateSnapshotHeader = validate20;
var schema31 = { "$id": "snapshot.schema.json", "title": "SnapshotHeader", "type": "object", "additionalProperties": false, "required": ["document", "formatVersion", "rollcallVersion", "takenAt", "target", "server", "read", "catalogues", "gaps", "counts"], "properties": { "document": { "const": "snapshot" }, "formatVersion": { "const": 1 }, "rollcallVersion": { "type": "string" }, "takenAt": { "type": "string", "format": "date-time" }, "pseudonyms": { "title": "SnapshotPseudonyms", "type": "object", "additionalProperties": false, "required": ["salt"], "properties": { "salt": { "type": "string", "minLength": 16 } } }, "target": { "title": "SnapshotTarget", "type": "object", "additionalProperties": false, "required": ["name", "type", "baseUrl", "profile"], "properties": { "name": { "type": "string" }, "type": { "enum": ["genesys-cloud", "scim"] }, "baseUrl": { "type": "string" }, "profile": { "type": "object" }, "identity": { "type": "string" } } }, "server": { "title": "SnapshotServer", "type": "object", "additionalProperties": false, "required": ["patchSupported", "versioning", "nesting", "schemas", "carriers"], "properties": { "patchSupported": { "type": "boolean" }, "versioning": { "enum": ["etag", "body", "reread"] }, "nesting": { "type": "boolean" }, "schemas": { "type": "array", "items": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } } }, "carriers": { "title": "SnapshotCarriers", "type": "object", "additionalProperties": false, "properties": { "skill": { "$ref": "#/$defs/carrier" }, "language": { "$ref": "#/$defs/carrier" }, "role": { "$ref": "#/$defs/carrier" } } } } }, "read": { "title": "SnapshotRead", "type": "object", "additionalProperties": false, "required": ["userAttributes", "groupAttributes", "catalogues"], "properties": { "userAttributes": { "type": "array", "items": { "type": "string" } }, "groupAttributes": { "type": "array", "items": { "type": "string" } }, "catalogues": { "type": "array", "items": { "enum": ["skill", "language", "role"] } } } }, "catalogues": { "title": "SnapshotCatalogues", "type": "object", "additionalProperties": false, "properties": { "skill": { "$ref": "#/$defs/items" }, "language": { "$ref": "#/$defs/items" }, "role": { "$ref": "#/$defs/items" } } }, "gaps": { "type": "array", "items": { "title": "SnapshotGap", "oneOf": [{ "type": "object", "additionalProperties": false, "required": ["kind", "reason"], "properties": { "kind": { "enum": ["users", "groups"] }, "reason": { "type": "string" } } }, { "type": "object", "additionalProperties": false, "required": ["kind", "groupId", "reason"], "properties": { "kind": { "const": "members" }, "groupId": { "type": "string" }, "reason": { "type": "string" } } }] } }, "counts": { "title": "SnapshotCounts", "type": "object", "additionalProperties": false, "required": ["groups", "users"], "properties": { "groups": { "type": "integer", "minimum": 0 }, "users": { "type": "integer", "minimum": 0 } } } }, "$defs": { "carrier": { "title": "SnapshotCarrier", "type": "object", "additionalProperties": false, "required": ["on", "path", "holds", "writing"], "properties": { "on": { "enum": ["user", "group"] }, "path": { "type": "string" }, "key": { "type": "string" }, "holds": { "enum": ["name", "id"] }, "proficiency": { "type": "string" }, "wholeProficiency": { "type": "boolean" }, "most": { "type": "integer" }, "writing": { "enum": ["value", "list"] } } }, "items": { "type": "array", "items": { "title": "SnapshotItem", "type": "object", "additionalProperties": false, "required": ["id", "name"], "properties": { "id": { "type": "string" }, "name": { "type": "string" } } } }, "line": { "title": "SnapshotLine", "oneOf": [{ "$ref": "#/$defs/group" }, { "$ref": "#/$defs/user" }, { "$ref": "#/$defs/end" }] }, "resource": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "minLength": 1 } } }, "group": { "title": "SnapshotGroup", "type": "object", "additionalProperties": false, "required": ["kind", "resource"], "properties": { "kind": { "const": "group" }, "resource": { "$ref": "#/$defs/resource" }, "version": { "type": "string" }, "members": { "type": "array", "items": { "title": "SnapshotMember", "type": "object", "additionalProperties": false, "required": ["id"], "properties": { "id": { "type": "string", "minLength": 1 }, "type": { "enum": ["User", "Group"] }, "display": { "type": "string" } } } } } }, "user": { "title": "SnapshotUser", "type": "object", "additionalProperties": false, "required": ["kind", "resource"], "properties": { "kind": { "const": "user" }, "resource": { "$ref": "#/$defs/resource" }, "version": { "type": "string" } } }, "end": { "title": "SnapshotEnd", "type": "object", "additionalProperties": false, "required": ["kind", "digest"], "properties": { "kind": { "const": "end" }, "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" } } } } };
var schema32 = { "title": "SnapshotCarrier", "type": "object", "additionalProperties": false, "required": ["on", "path", "holds", "writing"], "properties": { "on": { "enum": ["user", "group"] }, "path": { "type": "string" }, "key": { "type": "string" }, "holds": { "enum": ["name", "id"] }, "proficiency": { "type": "string" }, "wholeProficiency": { "type": "boolean" }, "most": { "type": "integer" }, "writing": { "enum": ["value", "list"] } } };
var schema35 = { "type": "array", "items": { "title": "SnapshotItem", "type": "object", "additionalProperties": false, "required": ["id", "name"], "properties": { "id": { "type": "string" }, "name": { "type": "string" } } } };
var func1 = Object.prototype.hasOwnProperty;
var func2 = require_ucs2length().default;
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
      if (data.document === void 0 && (missing0 = "document") || data.formatVersion === void 0 && (missing0 = "formatVersion") || data.rollcallVersion === void 0 && (missing0 = "rollcallVersion") || data.takenAt === void 0 && (missing0 = "takenAt") || data.target === void 0 && (missing0 = "target") || data.server === void 0 && (missing0 = "server") || data.read === void 0 && (missing0 = "read") || data.catalogues === void 0 && (missing0 = "catalogues") || data.gaps === void 0 && (missing0 = "gaps") || data.counts === void 0 && (missing0 = "counts")) {
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
            if ("snapshot" !== data0) {
              validate20.errors = [{ instancePath: instancePath + "/document", schemaPath: "#/properties/document/const", keyword: "const", params: { allowedValue: "snapshot" }, message: "must be equal to constant", schema: "snapshot", parentSchema: schema31.properties.document, data: data0 }];
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
                if (data.takenAt !== void 0) {
                  let data3 = data.takenAt;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (errors === _errs6) {
                      if (!(typeof data3 === "string")) {
                        validate20.errors = [{ instancePath: instancePath + "/takenAt", schemaPath: "#/properties/takenAt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.takenAt.type, parentSchema: schema31.properties.takenAt, data: data3 }];
                        return false;
                      }
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.pseudonyms !== void 0) {
                    let data4 = data.pseudonyms;
                    const _errs8 = errors;
                    if (errors === _errs8) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.salt === void 0 && (missing1 = "salt")) {
                          validate20.errors = [{ instancePath: instancePath + "/pseudonyms", schemaPath: "#/properties/pseudonyms/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema31.properties.pseudonyms.required, parentSchema: schema31.properties.pseudonyms, data: data4 }];
                          return false;
                        } else {
                          const _errs10 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === "salt")) {
                              validate20.errors = [{ instancePath: instancePath + "/pseudonyms", schemaPath: "#/properties/pseudonyms/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.pseudonyms, data: data4 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs10 === errors) {
                            if (data4.salt !== void 0) {
                              let data5 = data4.salt;
                              const _errs11 = errors;
                              if (errors === _errs11) {
                                if (typeof data5 === "string") {
                                  if (func2(data5) < 16) {
                                    validate20.errors = [{ instancePath: instancePath + "/pseudonyms/salt", schemaPath: "#/properties/pseudonyms/properties/salt/minLength", keyword: "minLength", params: { limit: 16 }, message: "must NOT have fewer than 16 characters", schema: 16, parentSchema: schema31.properties.pseudonyms.properties.salt, data: data5 }];
                                    return false;
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/pseudonyms/salt", schemaPath: "#/properties/pseudonyms/properties/salt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.pseudonyms.properties.salt.type, parentSchema: schema31.properties.pseudonyms.properties.salt, data: data5 }];
                                  return false;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/pseudonyms", schemaPath: "#/properties/pseudonyms/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.pseudonyms.type, parentSchema: schema31.properties.pseudonyms, data: data4 }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.target !== void 0) {
                      let data6 = data.target;
                      const _errs13 = errors;
                      if (errors === _errs13) {
                        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
                          let missing2;
                          if (data6.name === void 0 && (missing2 = "name") || data6.type === void 0 && (missing2 = "type") || data6.baseUrl === void 0 && (missing2 = "baseUrl") || data6.profile === void 0 && (missing2 = "profile")) {
                            validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema31.properties.target.required, parentSchema: schema31.properties.target, data: data6 }];
                            return false;
                          } else {
                            const _errs15 = errors;
                            for (const key2 in data6) {
                              if (!(key2 === "name" || key2 === "type" || key2 === "baseUrl" || key2 === "profile" || key2 === "identity")) {
                                validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.target, data: data6 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs15 === errors) {
                              if (data6.name !== void 0) {
                                let data7 = data6.name;
                                const _errs16 = errors;
                                if (typeof data7 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/target/name", schemaPath: "#/properties/target/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.target.properties.name.type, parentSchema: schema31.properties.target.properties.name, data: data7 }];
                                  return false;
                                }
                                var valid2 = _errs16 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data6.type !== void 0) {
                                  let data8 = data6.type;
                                  const _errs18 = errors;
                                  if (!(data8 === "genesys-cloud" || data8 === "scim")) {
                                    validate20.errors = [{ instancePath: instancePath + "/target/type", schemaPath: "#/properties/target/properties/type/enum", keyword: "enum", params: { allowedValues: schema31.properties.target.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.target.properties.type.enum, parentSchema: schema31.properties.target.properties.type, data: data8 }];
                                    return false;
                                  }
                                  var valid2 = _errs18 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data6.baseUrl !== void 0) {
                                    let data9 = data6.baseUrl;
                                    const _errs19 = errors;
                                    if (typeof data9 !== "string") {
                                      validate20.errors = [{ instancePath: instancePath + "/target/baseUrl", schemaPath: "#/properties/target/properties/baseUrl/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.target.properties.baseUrl.type, parentSchema: schema31.properties.target.properties.baseUrl, data: data9 }];
                                      return false;
                                    }
                                    var valid2 = _errs19 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                  if (valid2) {
                                    if (data6.profile !== void 0) {
                                      let data10 = data6.profile;
                                      const _errs21 = errors;
                                      if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
                                        validate20.errors = [{ instancePath: instancePath + "/target/profile", schemaPath: "#/properties/target/properties/profile/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.target.properties.profile.type, parentSchema: schema31.properties.target.properties.profile, data: data10 }];
                                        return false;
                                      }
                                      var valid2 = _errs21 === errors;
                                    } else {
                                      var valid2 = true;
                                    }
                                    if (valid2) {
                                      if (data6.identity !== void 0) {
                                        let data11 = data6.identity;
                                        const _errs23 = errors;
                                        if (typeof data11 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/target/identity", schemaPath: "#/properties/target/properties/identity/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.target.properties.identity.type, parentSchema: schema31.properties.target.properties.identity, data: data11 }];
                                          return false;
                                        }
                                        var valid2 = _errs23 === errors;
                                      } else {
                                        var valid2 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.target.type, parentSchema: schema31.properties.target, data: data6 }];
                          return false;
                        }
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.server !== void 0) {
                        let data12 = data.server;
                        const _errs25 = errors;
                        if (errors === _errs25) {
                          if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                            let missing3;
                            if (data12.patchSupported === void 0 && (missing3 = "patchSupported") || data12.versioning === void 0 && (missing3 = "versioning") || data12.nesting === void 0 && (missing3 = "nesting") || data12.schemas === void 0 && (missing3 = "schemas") || data12.carriers === void 0 && (missing3 = "carriers")) {
                              validate20.errors = [{ instancePath: instancePath + "/server", schemaPath: "#/properties/server/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'", schema: schema31.properties.server.required, parentSchema: schema31.properties.server, data: data12 }];
                              return false;
                            } else {
                              const _errs27 = errors;
                              for (const key3 in data12) {
                                if (!(key3 === "patchSupported" || key3 === "versioning" || key3 === "nesting" || key3 === "schemas" || key3 === "carriers")) {
                                  validate20.errors = [{ instancePath: instancePath + "/server", schemaPath: "#/properties/server/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.server, data: data12 }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs27 === errors) {
                                if (data12.patchSupported !== void 0) {
                                  let data13 = data12.patchSupported;
                                  const _errs28 = errors;
                                  if (typeof data13 !== "boolean") {
                                    validate20.errors = [{ instancePath: instancePath + "/server/patchSupported", schemaPath: "#/properties/server/properties/patchSupported/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.properties.server.properties.patchSupported.type, parentSchema: schema31.properties.server.properties.patchSupported, data: data13 }];
                                    return false;
                                  }
                                  var valid3 = _errs28 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data12.versioning !== void 0) {
                                    let data14 = data12.versioning;
                                    const _errs30 = errors;
                                    if (!(data14 === "etag" || data14 === "body" || data14 === "reread")) {
                                      validate20.errors = [{ instancePath: instancePath + "/server/versioning", schemaPath: "#/properties/server/properties/versioning/enum", keyword: "enum", params: { allowedValues: schema31.properties.server.properties.versioning.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.server.properties.versioning.enum, parentSchema: schema31.properties.server.properties.versioning, data: data14 }];
                                      return false;
                                    }
                                    var valid3 = _errs30 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data12.nesting !== void 0) {
                                      let data15 = data12.nesting;
                                      const _errs31 = errors;
                                      if (typeof data15 !== "boolean") {
                                        validate20.errors = [{ instancePath: instancePath + "/server/nesting", schemaPath: "#/properties/server/properties/nesting/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema31.properties.server.properties.nesting.type, parentSchema: schema31.properties.server.properties.nesting, data: data15 }];
                                        return false;
                                      }
                                      var valid3 = _errs31 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                    if (valid3) {
                                      if (data12.schemas !== void 0) {
                                        let data16 = data12.schemas;
                                        const _errs33 = errors;
                                        if (errors === _errs33) {
                                          if (Array.isArray(data16)) {
                                            var valid4 = true;
                                            const len0 = data16.length;
                                            for (let i0 = 0; i0 < len0; i0++) {
                                              let data17 = data16[i0];
                                              const _errs35 = errors;
                                              if (errors === _errs35) {
                                                if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
                                                  let missing4;
                                                  if (data17.id === void 0 && (missing4 = "id")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/server/schemas/" + i0, schemaPath: "#/properties/server/properties/schemas/items/required", keyword: "required", params: { missingProperty: missing4 }, message: "must have required property '" + missing4 + "'", schema: schema31.properties.server.properties.schemas.items.required, parentSchema: schema31.properties.server.properties.schemas.items, data: data17 }];
                                                    return false;
                                                  } else {
                                                    if (data17.id !== void 0) {
                                                      let data18 = data17.id;
                                                      if (typeof data18 !== "string") {
                                                        validate20.errors = [{ instancePath: instancePath + "/server/schemas/" + i0 + "/id", schemaPath: "#/properties/server/properties/schemas/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.server.properties.schemas.items.properties.id.type, parentSchema: schema31.properties.server.properties.schemas.items.properties.id, data: data18 }];
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate20.errors = [{ instancePath: instancePath + "/server/schemas/" + i0, schemaPath: "#/properties/server/properties/schemas/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.server.properties.schemas.items.type, parentSchema: schema31.properties.server.properties.schemas.items, data: data17 }];
                                                  return false;
                                                }
                                              }
                                              var valid4 = _errs35 === errors;
                                              if (!valid4) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/server/schemas", schemaPath: "#/properties/server/properties/schemas/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.server.properties.schemas.type, parentSchema: schema31.properties.server.properties.schemas, data: data16 }];
                                            return false;
                                          }
                                        }
                                        var valid3 = _errs33 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                      if (valid3) {
                                        if (data12.carriers !== void 0) {
                                          let data19 = data12.carriers;
                                          const _errs39 = errors;
                                          if (errors === _errs39) {
                                            if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
                                              const _errs41 = errors;
                                              for (const key4 in data19) {
                                                if (!(key4 === "skill" || key4 === "language" || key4 === "role")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/server/carriers", schemaPath: "#/properties/server/properties/carriers/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.server.properties.carriers, data: data19 }];
                                                  return false;
                                                  break;
                                                }
                                              }
                                              if (_errs41 === errors) {
                                                if (data19.skill !== void 0) {
                                                  let data20 = data19.skill;
                                                  const _errs42 = errors;
                                                  const _errs43 = errors;
                                                  if (errors === _errs43) {
                                                    if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
                                                      let missing5;
                                                      if (data20.on === void 0 && (missing5 = "on") || data20.path === void 0 && (missing5 = "path") || data20.holds === void 0 && (missing5 = "holds") || data20.writing === void 0 && (missing5 = "writing")) {
                                                        validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill", schemaPath: "#/$defs/carrier/required", keyword: "required", params: { missingProperty: missing5 }, message: "must have required property '" + missing5 + "'", schema: schema32.required, parentSchema: schema32, data: data20 }];
                                                        return false;
                                                      } else {
                                                        const _errs45 = errors;
                                                        for (const key5 in data20) {
                                                          if (!(key5 === "on" || key5 === "path" || key5 === "key" || key5 === "holds" || key5 === "proficiency" || key5 === "wholeProficiency" || key5 === "most" || key5 === "writing")) {
                                                            validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill", schemaPath: "#/$defs/carrier/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data: data20 }];
                                                            return false;
                                                            break;
                                                          }
                                                        }
                                                        if (_errs45 === errors) {
                                                          if (data20.on !== void 0) {
                                                            let data21 = data20.on;
                                                            const _errs46 = errors;
                                                            if (!(data21 === "user" || data21 === "group")) {
                                                              validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill/on", schemaPath: "#/$defs/carrier/properties/on/enum", keyword: "enum", params: { allowedValues: schema32.properties.on.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.on.enum, parentSchema: schema32.properties.on, data: data21 }];
                                                              return false;
                                                            }
                                                            var valid8 = _errs46 === errors;
                                                          } else {
                                                            var valid8 = true;
                                                          }
                                                          if (valid8) {
                                                            if (data20.path !== void 0) {
                                                              let data22 = data20.path;
                                                              const _errs47 = errors;
                                                              if (typeof data22 !== "string") {
                                                                validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill/path", schemaPath: "#/$defs/carrier/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.path.type, parentSchema: schema32.properties.path, data: data22 }];
                                                                return false;
                                                              }
                                                              var valid8 = _errs47 === errors;
                                                            } else {
                                                              var valid8 = true;
                                                            }
                                                            if (valid8) {
                                                              if (data20.key !== void 0) {
                                                                let data23 = data20.key;
                                                                const _errs49 = errors;
                                                                if (typeof data23 !== "string") {
                                                                  validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill/key", schemaPath: "#/$defs/carrier/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.key.type, parentSchema: schema32.properties.key, data: data23 }];
                                                                  return false;
                                                                }
                                                                var valid8 = _errs49 === errors;
                                                              } else {
                                                                var valid8 = true;
                                                              }
                                                              if (valid8) {
                                                                if (data20.holds !== void 0) {
                                                                  let data24 = data20.holds;
                                                                  const _errs51 = errors;
                                                                  if (!(data24 === "name" || data24 === "id")) {
                                                                    validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill/holds", schemaPath: "#/$defs/carrier/properties/holds/enum", keyword: "enum", params: { allowedValues: schema32.properties.holds.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.holds.enum, parentSchema: schema32.properties.holds, data: data24 }];
                                                                    return false;
                                                                  }
                                                                  var valid8 = _errs51 === errors;
                                                                } else {
                                                                  var valid8 = true;
                                                                }
                                                                if (valid8) {
                                                                  if (data20.proficiency !== void 0) {
                                                                    let data25 = data20.proficiency;
                                                                    const _errs52 = errors;
                                                                    if (typeof data25 !== "string") {
                                                                      validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill/proficiency", schemaPath: "#/$defs/carrier/properties/proficiency/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.proficiency.type, parentSchema: schema32.properties.proficiency, data: data25 }];
                                                                      return false;
                                                                    }
                                                                    var valid8 = _errs52 === errors;
                                                                  } else {
                                                                    var valid8 = true;
                                                                  }
                                                                  if (valid8) {
                                                                    if (data20.wholeProficiency !== void 0) {
                                                                      let data26 = data20.wholeProficiency;
                                                                      const _errs54 = errors;
                                                                      if (typeof data26 !== "boolean") {
                                                                        validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill/wholeProficiency", schemaPath: "#/$defs/carrier/properties/wholeProficiency/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema32.properties.wholeProficiency.type, parentSchema: schema32.properties.wholeProficiency, data: data26 }];
                                                                        return false;
                                                                      }
                                                                      var valid8 = _errs54 === errors;
                                                                    } else {
                                                                      var valid8 = true;
                                                                    }
                                                                    if (valid8) {
                                                                      if (data20.most !== void 0) {
                                                                        let data27 = data20.most;
                                                                        const _errs56 = errors;
                                                                        if (!(typeof data27 == "number" && (!(data27 % 1) && !isNaN(data27)) && isFinite(data27))) {
                                                                          validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill/most", schemaPath: "#/$defs/carrier/properties/most/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema32.properties.most.type, parentSchema: schema32.properties.most, data: data27 }];
                                                                          return false;
                                                                        }
                                                                        var valid8 = _errs56 === errors;
                                                                      } else {
                                                                        var valid8 = true;
                                                                      }
                                                                      if (valid8) {
                                                                        if (data20.writing !== void 0) {
                                                                          let data28 = data20.writing;
                                                                          const _errs58 = errors;
                                                                          if (!(data28 === "value" || data28 === "list")) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill/writing", schemaPath: "#/$defs/carrier/properties/writing/enum", keyword: "enum", params: { allowedValues: schema32.properties.writing.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.writing.enum, parentSchema: schema32.properties.writing, data: data28 }];
                                                                            return false;
                                                                          }
                                                                          var valid8 = _errs58 === errors;
                                                                        } else {
                                                                          var valid8 = true;
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
                                                      validate20.errors = [{ instancePath: instancePath + "/server/carriers/skill", schemaPath: "#/$defs/carrier/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data: data20 }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid6 = _errs42 === errors;
                                                } else {
                                                  var valid6 = true;
                                                }
                                                if (valid6) {
                                                  if (data19.language !== void 0) {
                                                    let data29 = data19.language;
                                                    const _errs59 = errors;
                                                    const _errs60 = errors;
                                                    if (errors === _errs60) {
                                                      if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                                                        let missing6;
                                                        if (data29.on === void 0 && (missing6 = "on") || data29.path === void 0 && (missing6 = "path") || data29.holds === void 0 && (missing6 = "holds") || data29.writing === void 0 && (missing6 = "writing")) {
                                                          validate20.errors = [{ instancePath: instancePath + "/server/carriers/language", schemaPath: "#/$defs/carrier/required", keyword: "required", params: { missingProperty: missing6 }, message: "must have required property '" + missing6 + "'", schema: schema32.required, parentSchema: schema32, data: data29 }];
                                                          return false;
                                                        } else {
                                                          const _errs62 = errors;
                                                          for (const key6 in data29) {
                                                            if (!(key6 === "on" || key6 === "path" || key6 === "key" || key6 === "holds" || key6 === "proficiency" || key6 === "wholeProficiency" || key6 === "most" || key6 === "writing")) {
                                                              validate20.errors = [{ instancePath: instancePath + "/server/carriers/language", schemaPath: "#/$defs/carrier/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data: data29 }];
                                                              return false;
                                                              break;
                                                            }
                                                          }
                                                          if (_errs62 === errors) {
                                                            if (data29.on !== void 0) {
                                                              let data30 = data29.on;
                                                              const _errs63 = errors;
                                                              if (!(data30 === "user" || data30 === "group")) {
                                                                validate20.errors = [{ instancePath: instancePath + "/server/carriers/language/on", schemaPath: "#/$defs/carrier/properties/on/enum", keyword: "enum", params: { allowedValues: schema32.properties.on.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.on.enum, parentSchema: schema32.properties.on, data: data30 }];
                                                                return false;
                                                              }
                                                              var valid10 = _errs63 === errors;
                                                            } else {
                                                              var valid10 = true;
                                                            }
                                                            if (valid10) {
                                                              if (data29.path !== void 0) {
                                                                let data31 = data29.path;
                                                                const _errs64 = errors;
                                                                if (typeof data31 !== "string") {
                                                                  validate20.errors = [{ instancePath: instancePath + "/server/carriers/language/path", schemaPath: "#/$defs/carrier/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.path.type, parentSchema: schema32.properties.path, data: data31 }];
                                                                  return false;
                                                                }
                                                                var valid10 = _errs64 === errors;
                                                              } else {
                                                                var valid10 = true;
                                                              }
                                                              if (valid10) {
                                                                if (data29.key !== void 0) {
                                                                  let data32 = data29.key;
                                                                  const _errs66 = errors;
                                                                  if (typeof data32 !== "string") {
                                                                    validate20.errors = [{ instancePath: instancePath + "/server/carriers/language/key", schemaPath: "#/$defs/carrier/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.key.type, parentSchema: schema32.properties.key, data: data32 }];
                                                                    return false;
                                                                  }
                                                                  var valid10 = _errs66 === errors;
                                                                } else {
                                                                  var valid10 = true;
                                                                }
                                                                if (valid10) {
                                                                  if (data29.holds !== void 0) {
                                                                    let data33 = data29.holds;
                                                                    const _errs68 = errors;
                                                                    if (!(data33 === "name" || data33 === "id")) {
                                                                      validate20.errors = [{ instancePath: instancePath + "/server/carriers/language/holds", schemaPath: "#/$defs/carrier/properties/holds/enum", keyword: "enum", params: { allowedValues: schema32.properties.holds.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.holds.enum, parentSchema: schema32.properties.holds, data: data33 }];
                                                                      return false;
                                                                    }
                                                                    var valid10 = _errs68 === errors;
                                                                  } else {
                                                                    var valid10 = true;
                                                                  }
                                                                  if (valid10) {
                                                                    if (data29.proficiency !== void 0) {
                                                                      let data34 = data29.proficiency;
                                                                      const _errs69 = errors;
                                                                      if (typeof data34 !== "string") {
                                                                        validate20.errors = [{ instancePath: instancePath + "/server/carriers/language/proficiency", schemaPath: "#/$defs/carrier/properties/proficiency/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.proficiency.type, parentSchema: schema32.properties.proficiency, data: data34 }];
                                                                        return false;
                                                                      }
                                                                      var valid10 = _errs69 === errors;
                                                                    } else {
                                                                      var valid10 = true;
                                                                    }
                                                                    if (valid10) {
                                                                      if (data29.wholeProficiency !== void 0) {
                                                                        let data35 = data29.wholeProficiency;
                                                                        const _errs71 = errors;
                                                                        if (typeof data35 !== "boolean") {
                                                                          validate20.errors = [{ instancePath: instancePath + "/server/carriers/language/wholeProficiency", schemaPath: "#/$defs/carrier/properties/wholeProficiency/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema32.properties.wholeProficiency.type, parentSchema: schema32.properties.wholeProficiency, data: data35 }];
                                                                          return false;
                                                                        }
                                                                        var valid10 = _errs71 === errors;
                                                                      } else {
                                                                        var valid10 = true;
                                                                      }
                                                                      if (valid10) {
                                                                        if (data29.most !== void 0) {
                                                                          let data36 = data29.most;
                                                                          const _errs73 = errors;
                                                                          if (!(typeof data36 == "number" && (!(data36 % 1) && !isNaN(data36)) && isFinite(data36))) {
                                                                            validate20.errors = [{ instancePath: instancePath + "/server/carriers/language/most", schemaPath: "#/$defs/carrier/properties/most/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema32.properties.most.type, parentSchema: schema32.properties.most, data: data36 }];
                                                                            return false;
                                                                          }
                                                                          var valid10 = _errs73 === errors;
                                                                        } else {
                                                                          var valid10 = true;
                                                                        }
                                                                        if (valid10) {
                                                                          if (data29.writing !== void 0) {
                                                                            let data37 = data29.writing;
                                                                            const _errs75 = errors;
                                                                            if (!(data37 === "value" || data37 === "list")) {
                                                                              validate20.errors = [{ instancePath: instancePath + "/server/carriers/language/writing", schemaPath: "#/$defs/carrier/properties/writing/enum", keyword: "enum", params: { allowedValues: schema32.properties.writing.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.writing.enum, parentSchema: schema32.properties.writing, data: data37 }];
                                                                              return false;
                                                                            }
                                                                            var valid10 = _errs75 === errors;
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
                                                      } else {
                                                        validate20.errors = [{ instancePath: instancePath + "/server/carriers/language", schemaPath: "#/$defs/carrier/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data: data29 }];
                                                        return false;
                                                      }
                                                    }
                                                    var valid6 = _errs59 === errors;
                                                  } else {
                                                    var valid6 = true;
                                                  }
                                                  if (valid6) {
                                                    if (data19.role !== void 0) {
                                                      let data38 = data19.role;
                                                      const _errs76 = errors;
                                                      const _errs77 = errors;
                                                      if (errors === _errs77) {
                                                        if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
                                                          let missing7;
                                                          if (data38.on === void 0 && (missing7 = "on") || data38.path === void 0 && (missing7 = "path") || data38.holds === void 0 && (missing7 = "holds") || data38.writing === void 0 && (missing7 = "writing")) {
                                                            validate20.errors = [{ instancePath: instancePath + "/server/carriers/role", schemaPath: "#/$defs/carrier/required", keyword: "required", params: { missingProperty: missing7 }, message: "must have required property '" + missing7 + "'", schema: schema32.required, parentSchema: schema32, data: data38 }];
                                                            return false;
                                                          } else {
                                                            const _errs79 = errors;
                                                            for (const key7 in data38) {
                                                              if (!(key7 === "on" || key7 === "path" || key7 === "key" || key7 === "holds" || key7 === "proficiency" || key7 === "wholeProficiency" || key7 === "most" || key7 === "writing")) {
                                                                validate20.errors = [{ instancePath: instancePath + "/server/carriers/role", schemaPath: "#/$defs/carrier/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data: data38 }];
                                                                return false;
                                                                break;
                                                              }
                                                            }
                                                            if (_errs79 === errors) {
                                                              if (data38.on !== void 0) {
                                                                let data39 = data38.on;
                                                                const _errs80 = errors;
                                                                if (!(data39 === "user" || data39 === "group")) {
                                                                  validate20.errors = [{ instancePath: instancePath + "/server/carriers/role/on", schemaPath: "#/$defs/carrier/properties/on/enum", keyword: "enum", params: { allowedValues: schema32.properties.on.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.on.enum, parentSchema: schema32.properties.on, data: data39 }];
                                                                  return false;
                                                                }
                                                                var valid12 = _errs80 === errors;
                                                              } else {
                                                                var valid12 = true;
                                                              }
                                                              if (valid12) {
                                                                if (data38.path !== void 0) {
                                                                  let data40 = data38.path;
                                                                  const _errs81 = errors;
                                                                  if (typeof data40 !== "string") {
                                                                    validate20.errors = [{ instancePath: instancePath + "/server/carriers/role/path", schemaPath: "#/$defs/carrier/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.path.type, parentSchema: schema32.properties.path, data: data40 }];
                                                                    return false;
                                                                  }
                                                                  var valid12 = _errs81 === errors;
                                                                } else {
                                                                  var valid12 = true;
                                                                }
                                                                if (valid12) {
                                                                  if (data38.key !== void 0) {
                                                                    let data41 = data38.key;
                                                                    const _errs83 = errors;
                                                                    if (typeof data41 !== "string") {
                                                                      validate20.errors = [{ instancePath: instancePath + "/server/carriers/role/key", schemaPath: "#/$defs/carrier/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.key.type, parentSchema: schema32.properties.key, data: data41 }];
                                                                      return false;
                                                                    }
                                                                    var valid12 = _errs83 === errors;
                                                                  } else {
                                                                    var valid12 = true;
                                                                  }
                                                                  if (valid12) {
                                                                    if (data38.holds !== void 0) {
                                                                      let data42 = data38.holds;
                                                                      const _errs85 = errors;
                                                                      if (!(data42 === "name" || data42 === "id")) {
                                                                        validate20.errors = [{ instancePath: instancePath + "/server/carriers/role/holds", schemaPath: "#/$defs/carrier/properties/holds/enum", keyword: "enum", params: { allowedValues: schema32.properties.holds.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.holds.enum, parentSchema: schema32.properties.holds, data: data42 }];
                                                                        return false;
                                                                      }
                                                                      var valid12 = _errs85 === errors;
                                                                    } else {
                                                                      var valid12 = true;
                                                                    }
                                                                    if (valid12) {
                                                                      if (data38.proficiency !== void 0) {
                                                                        let data43 = data38.proficiency;
                                                                        const _errs86 = errors;
                                                                        if (typeof data43 !== "string") {
                                                                          validate20.errors = [{ instancePath: instancePath + "/server/carriers/role/proficiency", schemaPath: "#/$defs/carrier/properties/proficiency/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.proficiency.type, parentSchema: schema32.properties.proficiency, data: data43 }];
                                                                          return false;
                                                                        }
                                                                        var valid12 = _errs86 === errors;
                                                                      } else {
                                                                        var valid12 = true;
                                                                      }
                                                                      if (valid12) {
                                                                        if (data38.wholeProficiency !== void 0) {
                                                                          let data44 = data38.wholeProficiency;
                                                                          const _errs88 = errors;
                                                                          if (typeof data44 !== "boolean") {
                                                                            validate20.errors = [{ instancePath: instancePath + "/server/carriers/role/wholeProficiency", schemaPath: "#/$defs/carrier/properties/wholeProficiency/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema32.properties.wholeProficiency.type, parentSchema: schema32.properties.wholeProficiency, data: data44 }];
                                                                            return false;
                                                                          }
                                                                          var valid12 = _errs88 === errors;
                                                                        } else {
                                                                          var valid12 = true;
                                                                        }
                                                                        if (valid12) {
                                                                          if (data38.most !== void 0) {
                                                                            let data45 = data38.most;
                                                                            const _errs90 = errors;
                                                                            if (!(typeof data45 == "number" && (!(data45 % 1) && !isNaN(data45)) && isFinite(data45))) {
                                                                              validate20.errors = [{ instancePath: instancePath + "/server/carriers/role/most", schemaPath: "#/$defs/carrier/properties/most/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema32.properties.most.type, parentSchema: schema32.properties.most, data: data45 }];
                                                                              return false;
                                                                            }
                                                                            var valid12 = _errs90 === errors;
                                                                          } else {
                                                                            var valid12 = true;
                                                                          }
                                                                          if (valid12) {
                                                                            if (data38.writing !== void 0) {
                                                                              let data46 = data38.writing;
                                                                              const _errs92 = errors;
                                                                              if (!(data46 === "value" || data46 === "list")) {
                                                                                validate20.errors = [{ instancePath: instancePath + "/server/carriers/role/writing", schemaPath: "#/$defs/carrier/properties/writing/enum", keyword: "enum", params: { allowedValues: schema32.properties.writing.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.writing.enum, parentSchema: schema32.properties.writing, data: data46 }];
                                                                                return false;
                                                                              }
                                                                              var valid12 = _errs92 === errors;
                                                                            } else {
                                                                              var valid12 = true;
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
                                                          validate20.errors = [{ instancePath: instancePath + "/server/carriers/role", schemaPath: "#/$defs/carrier/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data: data38 }];
                                                          return false;
                                                        }
                                                      }
                                                      var valid6 = _errs76 === errors;
                                                    } else {
                                                      var valid6 = true;
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/server/carriers", schemaPath: "#/properties/server/properties/carriers/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.server.properties.carriers.type, parentSchema: schema31.properties.server.properties.carriers, data: data19 }];
                                              return false;
                                            }
                                          }
                                          var valid3 = _errs39 === errors;
                                        } else {
                                          var valid3 = true;
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.server.type, parentSchema: schema31.properties.server, data: data12 }];
                            return false;
                          }
                        }
                        var valid0 = _errs25 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.read !== void 0) {
                          let data47 = data.read;
                          const _errs93 = errors;
                          if (errors === _errs93) {
                            if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
                              let missing8;
                              if (data47.userAttributes === void 0 && (missing8 = "userAttributes") || data47.groupAttributes === void 0 && (missing8 = "groupAttributes") || data47.catalogues === void 0 && (missing8 = "catalogues")) {
                                validate20.errors = [{ instancePath: instancePath + "/read", schemaPath: "#/properties/read/required", keyword: "required", params: { missingProperty: missing8 }, message: "must have required property '" + missing8 + "'", schema: schema31.properties.read.required, parentSchema: schema31.properties.read, data: data47 }];
                                return false;
                              } else {
                                const _errs95 = errors;
                                for (const key8 in data47) {
                                  if (!(key8 === "userAttributes" || key8 === "groupAttributes" || key8 === "catalogues")) {
                                    validate20.errors = [{ instancePath: instancePath + "/read", schemaPath: "#/properties/read/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.read, data: data47 }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs95 === errors) {
                                  if (data47.userAttributes !== void 0) {
                                    let data48 = data47.userAttributes;
                                    const _errs96 = errors;
                                    if (errors === _errs96) {
                                      if (Array.isArray(data48)) {
                                        var valid14 = true;
                                        const len1 = data48.length;
                                        for (let i1 = 0; i1 < len1; i1++) {
                                          let data49 = data48[i1];
                                          const _errs98 = errors;
                                          if (typeof data49 !== "string") {
                                            validate20.errors = [{ instancePath: instancePath + "/read/userAttributes/" + i1, schemaPath: "#/properties/read/properties/userAttributes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.read.properties.userAttributes.items.type, parentSchema: schema31.properties.read.properties.userAttributes.items, data: data49 }];
                                            return false;
                                          }
                                          var valid14 = _errs98 === errors;
                                          if (!valid14) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/read/userAttributes", schemaPath: "#/properties/read/properties/userAttributes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.read.properties.userAttributes.type, parentSchema: schema31.properties.read.properties.userAttributes, data: data48 }];
                                        return false;
                                      }
                                    }
                                    var valid13 = _errs96 === errors;
                                  } else {
                                    var valid13 = true;
                                  }
                                  if (valid13) {
                                    if (data47.groupAttributes !== void 0) {
                                      let data50 = data47.groupAttributes;
                                      const _errs100 = errors;
                                      if (errors === _errs100) {
                                        if (Array.isArray(data50)) {
                                          var valid15 = true;
                                          const len2 = data50.length;
                                          for (let i2 = 0; i2 < len2; i2++) {
                                            let data51 = data50[i2];
                                            const _errs102 = errors;
                                            if (typeof data51 !== "string") {
                                              validate20.errors = [{ instancePath: instancePath + "/read/groupAttributes/" + i2, schemaPath: "#/properties/read/properties/groupAttributes/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.read.properties.groupAttributes.items.type, parentSchema: schema31.properties.read.properties.groupAttributes.items, data: data51 }];
                                              return false;
                                            }
                                            var valid15 = _errs102 === errors;
                                            if (!valid15) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate20.errors = [{ instancePath: instancePath + "/read/groupAttributes", schemaPath: "#/properties/read/properties/groupAttributes/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.read.properties.groupAttributes.type, parentSchema: schema31.properties.read.properties.groupAttributes, data: data50 }];
                                          return false;
                                        }
                                      }
                                      var valid13 = _errs100 === errors;
                                    } else {
                                      var valid13 = true;
                                    }
                                    if (valid13) {
                                      if (data47.catalogues !== void 0) {
                                        let data52 = data47.catalogues;
                                        const _errs104 = errors;
                                        if (errors === _errs104) {
                                          if (Array.isArray(data52)) {
                                            var valid16 = true;
                                            const len3 = data52.length;
                                            for (let i3 = 0; i3 < len3; i3++) {
                                              let data53 = data52[i3];
                                              const _errs106 = errors;
                                              if (!(data53 === "skill" || data53 === "language" || data53 === "role")) {
                                                validate20.errors = [{ instancePath: instancePath + "/read/catalogues/" + i3, schemaPath: "#/properties/read/properties/catalogues/items/enum", keyword: "enum", params: { allowedValues: schema31.properties.read.properties.catalogues.items.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.read.properties.catalogues.items.enum, parentSchema: schema31.properties.read.properties.catalogues.items, data: data53 }];
                                                return false;
                                              }
                                              var valid16 = _errs106 === errors;
                                              if (!valid16) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/read/catalogues", schemaPath: "#/properties/read/properties/catalogues/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.read.properties.catalogues.type, parentSchema: schema31.properties.read.properties.catalogues, data: data52 }];
                                            return false;
                                          }
                                        }
                                        var valid13 = _errs104 === errors;
                                      } else {
                                        var valid13 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            } else {
                              validate20.errors = [{ instancePath: instancePath + "/read", schemaPath: "#/properties/read/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.read.type, parentSchema: schema31.properties.read, data: data47 }];
                              return false;
                            }
                          }
                          var valid0 = _errs93 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.catalogues !== void 0) {
                            let data54 = data.catalogues;
                            const _errs107 = errors;
                            if (errors === _errs107) {
                              if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
                                const _errs109 = errors;
                                for (const key9 in data54) {
                                  if (!(key9 === "skill" || key9 === "language" || key9 === "role")) {
                                    validate20.errors = [{ instancePath: instancePath + "/catalogues", schemaPath: "#/properties/catalogues/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.catalogues, data: data54 }];
                                    return false;
                                    break;
                                  }
                                }
                                if (_errs109 === errors) {
                                  if (data54.skill !== void 0) {
                                    let data55 = data54.skill;
                                    const _errs110 = errors;
                                    const _errs111 = errors;
                                    if (errors === _errs111) {
                                      if (Array.isArray(data55)) {
                                        var valid19 = true;
                                        const len4 = data55.length;
                                        for (let i4 = 0; i4 < len4; i4++) {
                                          let data56 = data55[i4];
                                          const _errs113 = errors;
                                          if (errors === _errs113) {
                                            if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
                                              let missing9;
                                              if (data56.id === void 0 && (missing9 = "id") || data56.name === void 0 && (missing9 = "name")) {
                                                validate20.errors = [{ instancePath: instancePath + "/catalogues/skill/" + i4, schemaPath: "#/$defs/items/items/required", keyword: "required", params: { missingProperty: missing9 }, message: "must have required property '" + missing9 + "'", schema: schema35.items.required, parentSchema: schema35.items, data: data56 }];
                                                return false;
                                              } else {
                                                const _errs115 = errors;
                                                for (const key10 in data56) {
                                                  if (!(key10 === "id" || key10 === "name")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/catalogues/skill/" + i4, schemaPath: "#/$defs/items/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.items, data: data56 }];
                                                    return false;
                                                    break;
                                                  }
                                                }
                                                if (_errs115 === errors) {
                                                  if (data56.id !== void 0) {
                                                    let data57 = data56.id;
                                                    const _errs116 = errors;
                                                    if (typeof data57 !== "string") {
                                                      validate20.errors = [{ instancePath: instancePath + "/catalogues/skill/" + i4 + "/id", schemaPath: "#/$defs/items/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.items.properties.id.type, parentSchema: schema35.items.properties.id, data: data57 }];
                                                      return false;
                                                    }
                                                    var valid20 = _errs116 === errors;
                                                  } else {
                                                    var valid20 = true;
                                                  }
                                                  if (valid20) {
                                                    if (data56.name !== void 0) {
                                                      let data58 = data56.name;
                                                      const _errs118 = errors;
                                                      if (typeof data58 !== "string") {
                                                        validate20.errors = [{ instancePath: instancePath + "/catalogues/skill/" + i4 + "/name", schemaPath: "#/$defs/items/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.items.properties.name.type, parentSchema: schema35.items.properties.name, data: data58 }];
                                                        return false;
                                                      }
                                                      var valid20 = _errs118 === errors;
                                                    } else {
                                                      var valid20 = true;
                                                    }
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/catalogues/skill/" + i4, schemaPath: "#/$defs/items/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.items.type, parentSchema: schema35.items, data: data56 }];
                                              return false;
                                            }
                                          }
                                          var valid19 = _errs113 === errors;
                                          if (!valid19) {
                                            break;
                                          }
                                        }
                                      } else {
                                        validate20.errors = [{ instancePath: instancePath + "/catalogues/skill", schemaPath: "#/$defs/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema35.type, parentSchema: schema35, data: data55 }];
                                        return false;
                                      }
                                    }
                                    var valid17 = _errs110 === errors;
                                  } else {
                                    var valid17 = true;
                                  }
                                  if (valid17) {
                                    if (data54.language !== void 0) {
                                      let data59 = data54.language;
                                      const _errs120 = errors;
                                      const _errs121 = errors;
                                      if (errors === _errs121) {
                                        if (Array.isArray(data59)) {
                                          var valid22 = true;
                                          const len5 = data59.length;
                                          for (let i5 = 0; i5 < len5; i5++) {
                                            let data60 = data59[i5];
                                            const _errs123 = errors;
                                            if (errors === _errs123) {
                                              if (data60 && typeof data60 == "object" && !Array.isArray(data60)) {
                                                let missing10;
                                                if (data60.id === void 0 && (missing10 = "id") || data60.name === void 0 && (missing10 = "name")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/catalogues/language/" + i5, schemaPath: "#/$defs/items/items/required", keyword: "required", params: { missingProperty: missing10 }, message: "must have required property '" + missing10 + "'", schema: schema35.items.required, parentSchema: schema35.items, data: data60 }];
                                                  return false;
                                                } else {
                                                  const _errs125 = errors;
                                                  for (const key11 in data60) {
                                                    if (!(key11 === "id" || key11 === "name")) {
                                                      validate20.errors = [{ instancePath: instancePath + "/catalogues/language/" + i5, schemaPath: "#/$defs/items/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.items, data: data60 }];
                                                      return false;
                                                      break;
                                                    }
                                                  }
                                                  if (_errs125 === errors) {
                                                    if (data60.id !== void 0) {
                                                      let data61 = data60.id;
                                                      const _errs126 = errors;
                                                      if (typeof data61 !== "string") {
                                                        validate20.errors = [{ instancePath: instancePath + "/catalogues/language/" + i5 + "/id", schemaPath: "#/$defs/items/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.items.properties.id.type, parentSchema: schema35.items.properties.id, data: data61 }];
                                                        return false;
                                                      }
                                                      var valid23 = _errs126 === errors;
                                                    } else {
                                                      var valid23 = true;
                                                    }
                                                    if (valid23) {
                                                      if (data60.name !== void 0) {
                                                        let data62 = data60.name;
                                                        const _errs128 = errors;
                                                        if (typeof data62 !== "string") {
                                                          validate20.errors = [{ instancePath: instancePath + "/catalogues/language/" + i5 + "/name", schemaPath: "#/$defs/items/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.items.properties.name.type, parentSchema: schema35.items.properties.name, data: data62 }];
                                                          return false;
                                                        }
                                                        var valid23 = _errs128 === errors;
                                                      } else {
                                                        var valid23 = true;
                                                      }
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/catalogues/language/" + i5, schemaPath: "#/$defs/items/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.items.type, parentSchema: schema35.items, data: data60 }];
                                                return false;
                                              }
                                            }
                                            var valid22 = _errs123 === errors;
                                            if (!valid22) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate20.errors = [{ instancePath: instancePath + "/catalogues/language", schemaPath: "#/$defs/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema35.type, parentSchema: schema35, data: data59 }];
                                          return false;
                                        }
                                      }
                                      var valid17 = _errs120 === errors;
                                    } else {
                                      var valid17 = true;
                                    }
                                    if (valid17) {
                                      if (data54.role !== void 0) {
                                        let data63 = data54.role;
                                        const _errs130 = errors;
                                        const _errs131 = errors;
                                        if (errors === _errs131) {
                                          if (Array.isArray(data63)) {
                                            var valid25 = true;
                                            const len6 = data63.length;
                                            for (let i6 = 0; i6 < len6; i6++) {
                                              let data64 = data63[i6];
                                              const _errs133 = errors;
                                              if (errors === _errs133) {
                                                if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
                                                  let missing11;
                                                  if (data64.id === void 0 && (missing11 = "id") || data64.name === void 0 && (missing11 = "name")) {
                                                    validate20.errors = [{ instancePath: instancePath + "/catalogues/role/" + i6, schemaPath: "#/$defs/items/items/required", keyword: "required", params: { missingProperty: missing11 }, message: "must have required property '" + missing11 + "'", schema: schema35.items.required, parentSchema: schema35.items, data: data64 }];
                                                    return false;
                                                  } else {
                                                    const _errs135 = errors;
                                                    for (const key12 in data64) {
                                                      if (!(key12 === "id" || key12 === "name")) {
                                                        validate20.errors = [{ instancePath: instancePath + "/catalogues/role/" + i6, schemaPath: "#/$defs/items/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties", schema: false, parentSchema: schema35.items, data: data64 }];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs135 === errors) {
                                                      if (data64.id !== void 0) {
                                                        let data65 = data64.id;
                                                        const _errs136 = errors;
                                                        if (typeof data65 !== "string") {
                                                          validate20.errors = [{ instancePath: instancePath + "/catalogues/role/" + i6 + "/id", schemaPath: "#/$defs/items/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.items.properties.id.type, parentSchema: schema35.items.properties.id, data: data65 }];
                                                          return false;
                                                        }
                                                        var valid26 = _errs136 === errors;
                                                      } else {
                                                        var valid26 = true;
                                                      }
                                                      if (valid26) {
                                                        if (data64.name !== void 0) {
                                                          let data66 = data64.name;
                                                          const _errs138 = errors;
                                                          if (typeof data66 !== "string") {
                                                            validate20.errors = [{ instancePath: instancePath + "/catalogues/role/" + i6 + "/name", schemaPath: "#/$defs/items/items/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema35.items.properties.name.type, parentSchema: schema35.items.properties.name, data: data66 }];
                                                            return false;
                                                          }
                                                          var valid26 = _errs138 === errors;
                                                        } else {
                                                          var valid26 = true;
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate20.errors = [{ instancePath: instancePath + "/catalogues/role/" + i6, schemaPath: "#/$defs/items/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema35.items.type, parentSchema: schema35.items, data: data64 }];
                                                  return false;
                                                }
                                              }
                                              var valid25 = _errs133 === errors;
                                              if (!valid25) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate20.errors = [{ instancePath: instancePath + "/catalogues/role", schemaPath: "#/$defs/items/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema35.type, parentSchema: schema35, data: data63 }];
                                            return false;
                                          }
                                        }
                                        var valid17 = _errs130 === errors;
                                      } else {
                                        var valid17 = true;
                                      }
                                    }
                                  }
                                }
                              } else {
                                validate20.errors = [{ instancePath: instancePath + "/catalogues", schemaPath: "#/properties/catalogues/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.catalogues.type, parentSchema: schema31.properties.catalogues, data: data54 }];
                                return false;
                              }
                            }
                            var valid0 = _errs107 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.gaps !== void 0) {
                              let data67 = data.gaps;
                              const _errs140 = errors;
                              if (errors === _errs140) {
                                if (Array.isArray(data67)) {
                                  var valid27 = true;
                                  const len7 = data67.length;
                                  for (let i7 = 0; i7 < len7; i7++) {
                                    let data68 = data67[i7];
                                    const _errs142 = errors;
                                    const _errs143 = errors;
                                    let valid28 = false;
                                    let passing0 = null;
                                    const _errs144 = errors;
                                    if (errors === _errs144) {
                                      if (data68 && typeof data68 == "object" && !Array.isArray(data68)) {
                                        let missing12;
                                        if (data68.kind === void 0 && (missing12 = "kind") || data68.reason === void 0 && (missing12 = "reason")) {
                                          const err0 = { instancePath: instancePath + "/gaps/" + i7, schemaPath: "#/properties/gaps/items/oneOf/0/required", keyword: "required", params: { missingProperty: missing12 }, message: "must have required property '" + missing12 + "'", schema: schema31.properties.gaps.items.oneOf[0].required, parentSchema: schema31.properties.gaps.items.oneOf[0], data: data68 };
                                          if (vErrors === null) {
                                            vErrors = [err0];
                                          } else {
                                            vErrors.push(err0);
                                          }
                                          errors++;
                                        } else {
                                          const _errs146 = errors;
                                          for (const key13 in data68) {
                                            if (!(key13 === "kind" || key13 === "reason")) {
                                              const err1 = { instancePath: instancePath + "/gaps/" + i7, schemaPath: "#/properties/gaps/items/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.gaps.items.oneOf[0], data: data68 };
                                              if (vErrors === null) {
                                                vErrors = [err1];
                                              } else {
                                                vErrors.push(err1);
                                              }
                                              errors++;
                                              break;
                                            }
                                          }
                                          if (_errs146 === errors) {
                                            if (data68.kind !== void 0) {
                                              let data69 = data68.kind;
                                              const _errs147 = errors;
                                              if (!(data69 === "users" || data69 === "groups")) {
                                                const err2 = { instancePath: instancePath + "/gaps/" + i7 + "/kind", schemaPath: "#/properties/gaps/items/oneOf/0/properties/kind/enum", keyword: "enum", params: { allowedValues: schema31.properties.gaps.items.oneOf[0].properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema31.properties.gaps.items.oneOf[0].properties.kind.enum, parentSchema: schema31.properties.gaps.items.oneOf[0].properties.kind, data: data69 };
                                                if (vErrors === null) {
                                                  vErrors = [err2];
                                                } else {
                                                  vErrors.push(err2);
                                                }
                                                errors++;
                                              }
                                              var valid29 = _errs147 === errors;
                                            } else {
                                              var valid29 = true;
                                            }
                                            if (valid29) {
                                              if (data68.reason !== void 0) {
                                                let data70 = data68.reason;
                                                const _errs148 = errors;
                                                if (typeof data70 !== "string") {
                                                  const err3 = { instancePath: instancePath + "/gaps/" + i7 + "/reason", schemaPath: "#/properties/gaps/items/oneOf/0/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.gaps.items.oneOf[0].properties.reason.type, parentSchema: schema31.properties.gaps.items.oneOf[0].properties.reason, data: data70 };
                                                  if (vErrors === null) {
                                                    vErrors = [err3];
                                                  } else {
                                                    vErrors.push(err3);
                                                  }
                                                  errors++;
                                                }
                                                var valid29 = _errs148 === errors;
                                              } else {
                                                var valid29 = true;
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        const err4 = { instancePath: instancePath + "/gaps/" + i7, schemaPath: "#/properties/gaps/items/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.gaps.items.oneOf[0].type, parentSchema: schema31.properties.gaps.items.oneOf[0], data: data68 };
                                        if (vErrors === null) {
                                          vErrors = [err4];
                                        } else {
                                          vErrors.push(err4);
                                        }
                                        errors++;
                                      }
                                    }
                                    var _valid0 = _errs144 === errors;
                                    if (_valid0) {
                                      valid28 = true;
                                      passing0 = 0;
                                      var props0 = true;
                                    }
                                    const _errs150 = errors;
                                    if (errors === _errs150) {
                                      if (data68 && typeof data68 == "object" && !Array.isArray(data68)) {
                                        let missing13;
                                        if (data68.kind === void 0 && (missing13 = "kind") || data68.groupId === void 0 && (missing13 = "groupId") || data68.reason === void 0 && (missing13 = "reason")) {
                                          const err5 = { instancePath: instancePath + "/gaps/" + i7, schemaPath: "#/properties/gaps/items/oneOf/1/required", keyword: "required", params: { missingProperty: missing13 }, message: "must have required property '" + missing13 + "'", schema: schema31.properties.gaps.items.oneOf[1].required, parentSchema: schema31.properties.gaps.items.oneOf[1], data: data68 };
                                          if (vErrors === null) {
                                            vErrors = [err5];
                                          } else {
                                            vErrors.push(err5);
                                          }
                                          errors++;
                                        } else {
                                          const _errs152 = errors;
                                          for (const key14 in data68) {
                                            if (!(key14 === "kind" || key14 === "groupId" || key14 === "reason")) {
                                              const err6 = { instancePath: instancePath + "/gaps/" + i7, schemaPath: "#/properties/gaps/items/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key14 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.gaps.items.oneOf[1], data: data68 };
                                              if (vErrors === null) {
                                                vErrors = [err6];
                                              } else {
                                                vErrors.push(err6);
                                              }
                                              errors++;
                                              break;
                                            }
                                          }
                                          if (_errs152 === errors) {
                                            if (data68.kind !== void 0) {
                                              let data71 = data68.kind;
                                              const _errs153 = errors;
                                              if ("members" !== data71) {
                                                const err7 = { instancePath: instancePath + "/gaps/" + i7 + "/kind", schemaPath: "#/properties/gaps/items/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "members" }, message: "must be equal to constant", schema: "members", parentSchema: schema31.properties.gaps.items.oneOf[1].properties.kind, data: data71 };
                                                if (vErrors === null) {
                                                  vErrors = [err7];
                                                } else {
                                                  vErrors.push(err7);
                                                }
                                                errors++;
                                              }
                                              var valid30 = _errs153 === errors;
                                            } else {
                                              var valid30 = true;
                                            }
                                            if (valid30) {
                                              if (data68.groupId !== void 0) {
                                                let data72 = data68.groupId;
                                                const _errs154 = errors;
                                                if (typeof data72 !== "string") {
                                                  const err8 = { instancePath: instancePath + "/gaps/" + i7 + "/groupId", schemaPath: "#/properties/gaps/items/oneOf/1/properties/groupId/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.gaps.items.oneOf[1].properties.groupId.type, parentSchema: schema31.properties.gaps.items.oneOf[1].properties.groupId, data: data72 };
                                                  if (vErrors === null) {
                                                    vErrors = [err8];
                                                  } else {
                                                    vErrors.push(err8);
                                                  }
                                                  errors++;
                                                }
                                                var valid30 = _errs154 === errors;
                                              } else {
                                                var valid30 = true;
                                              }
                                              if (valid30) {
                                                if (data68.reason !== void 0) {
                                                  let data73 = data68.reason;
                                                  const _errs156 = errors;
                                                  if (typeof data73 !== "string") {
                                                    const err9 = { instancePath: instancePath + "/gaps/" + i7 + "/reason", schemaPath: "#/properties/gaps/items/oneOf/1/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.gaps.items.oneOf[1].properties.reason.type, parentSchema: schema31.properties.gaps.items.oneOf[1].properties.reason, data: data73 };
                                                    if (vErrors === null) {
                                                      vErrors = [err9];
                                                    } else {
                                                      vErrors.push(err9);
                                                    }
                                                    errors++;
                                                  }
                                                  var valid30 = _errs156 === errors;
                                                } else {
                                                  var valid30 = true;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      } else {
                                        const err10 = { instancePath: instancePath + "/gaps/" + i7, schemaPath: "#/properties/gaps/items/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.gaps.items.oneOf[1].type, parentSchema: schema31.properties.gaps.items.oneOf[1], data: data68 };
                                        if (vErrors === null) {
                                          vErrors = [err10];
                                        } else {
                                          vErrors.push(err10);
                                        }
                                        errors++;
                                      }
                                    }
                                    var _valid0 = _errs150 === errors;
                                    if (_valid0 && valid28) {
                                      valid28 = false;
                                      passing0 = [passing0, 1];
                                    } else {
                                      if (_valid0) {
                                        valid28 = true;
                                        passing0 = 1;
                                        if (props0 !== true) {
                                          props0 = true;
                                        }
                                      }
                                    }
                                    if (!valid28) {
                                      const err11 = { instancePath: instancePath + "/gaps/" + i7, schemaPath: "#/properties/gaps/items/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema31.properties.gaps.items.oneOf, parentSchema: schema31.properties.gaps.items, data: data68 };
                                      if (vErrors === null) {
                                        vErrors = [err11];
                                      } else {
                                        vErrors.push(err11);
                                      }
                                      errors++;
                                      validate20.errors = vErrors;
                                      return false;
                                    } else {
                                      errors = _errs143;
                                      if (vErrors !== null) {
                                        if (_errs143) {
                                          vErrors.length = _errs143;
                                        } else {
                                          vErrors = null;
                                        }
                                      }
                                    }
                                    var valid27 = _errs142 === errors;
                                    if (!valid27) {
                                      break;
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/gaps", schemaPath: "#/properties/gaps/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.gaps.type, parentSchema: schema31.properties.gaps, data: data67 }];
                                  return false;
                                }
                              }
                              var valid0 = _errs140 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.counts !== void 0) {
                                let data74 = data.counts;
                                const _errs158 = errors;
                                if (errors === _errs158) {
                                  if (data74 && typeof data74 == "object" && !Array.isArray(data74)) {
                                    let missing14;
                                    if (data74.groups === void 0 && (missing14 = "groups") || data74.users === void 0 && (missing14 = "users")) {
                                      validate20.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/required", keyword: "required", params: { missingProperty: missing14 }, message: "must have required property '" + missing14 + "'", schema: schema31.properties.counts.required, parentSchema: schema31.properties.counts, data: data74 }];
                                      return false;
                                    } else {
                                      const _errs160 = errors;
                                      for (const key15 in data74) {
                                        if (!(key15 === "groups" || key15 === "users")) {
                                          validate20.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key15 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.counts, data: data74 }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs160 === errors) {
                                        if (data74.groups !== void 0) {
                                          let data75 = data74.groups;
                                          const _errs161 = errors;
                                          if (!(typeof data75 == "number" && (!(data75 % 1) && !isNaN(data75)) && isFinite(data75))) {
                                            validate20.errors = [{ instancePath: instancePath + "/counts/groups", schemaPath: "#/properties/counts/properties/groups/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.counts.properties.groups.type, parentSchema: schema31.properties.counts.properties.groups, data: data75 }];
                                            return false;
                                          }
                                          if (errors === _errs161) {
                                            if (typeof data75 == "number" && isFinite(data75)) {
                                              if (data75 < 0 || isNaN(data75)) {
                                                validate20.errors = [{ instancePath: instancePath + "/counts/groups", schemaPath: "#/properties/counts/properties/groups/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.counts.properties.groups, data: data75 }];
                                                return false;
                                              }
                                            }
                                          }
                                          var valid31 = _errs161 === errors;
                                        } else {
                                          var valid31 = true;
                                        }
                                        if (valid31) {
                                          if (data74.users !== void 0) {
                                            let data76 = data74.users;
                                            const _errs163 = errors;
                                            if (!(typeof data76 == "number" && (!(data76 % 1) && !isNaN(data76)) && isFinite(data76))) {
                                              validate20.errors = [{ instancePath: instancePath + "/counts/users", schemaPath: "#/properties/counts/properties/users/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.counts.properties.users.type, parentSchema: schema31.properties.counts.properties.users, data: data76 }];
                                              return false;
                                            }
                                            if (errors === _errs163) {
                                              if (typeof data76 == "number" && isFinite(data76)) {
                                                if (data76 < 0 || isNaN(data76)) {
                                                  validate20.errors = [{ instancePath: instancePath + "/counts/users", schemaPath: "#/properties/counts/properties/users/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.counts.properties.users, data: data76 }];
                                                  return false;
                                                }
                                              }
                                            }
                                            var valid31 = _errs163 === errors;
                                          } else {
                                            var valid31 = true;
                                          }
                                        }
                                      }
                                    }
                                  } else {
                                    validate20.errors = [{ instancePath: instancePath + "/counts", schemaPath: "#/properties/counts/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.counts.type, parentSchema: schema31.properties.counts, data: data74 }];
                                    return false;
                                  }
                                }
                                var valid0 = _errs158 === errors;
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
      validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var validateSnapshotLine = validate21;
var schema38 = { "title": "SnapshotLine", "oneOf": [{ "$ref": "#/$defs/group" }, { "$ref": "#/$defs/user" }, { "$ref": "#/$defs/end" }] };
var schema43 = { "title": "SnapshotEnd", "type": "object", "additionalProperties": false, "required": ["kind", "digest"], "properties": { "kind": { "const": "end" }, "digest": { "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" } } };
var schema39 = { "title": "SnapshotGroup", "type": "object", "additionalProperties": false, "required": ["kind", "resource"], "properties": { "kind": { "const": "group" }, "resource": { "$ref": "#/$defs/resource" }, "version": { "type": "string" }, "members": { "type": "array", "items": { "title": "SnapshotMember", "type": "object", "additionalProperties": false, "required": ["id"], "properties": { "id": { "type": "string", "minLength": 1 }, "type": { "enum": ["User", "Group"] }, "display": { "type": "string" } } } } } };
var schema40 = { "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "minLength": 1 } } };
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
      if (data.kind === void 0 && (missing0 = "kind") || data.resource === void 0 && (missing0 = "resource")) {
        validate22.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema39.required, parentSchema: schema39, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "resource" || key0 === "version" || key0 === "members")) {
            validate22.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if ("group" !== data0) {
              validate22.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "group" }, message: "must be equal to constant", schema: "group", parentSchema: schema39.properties.kind, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.resource !== void 0) {
              let data1 = data.resource;
              const _errs3 = errors;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  let missing1;
                  if (data1.id === void 0 && (missing1 = "id")) {
                    validate22.errors = [{ instancePath: instancePath + "/resource", schemaPath: "#/$defs/resource/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema40.required, parentSchema: schema40, data: data1 }];
                    return false;
                  } else {
                    if (data1.id !== void 0) {
                      let data2 = data1.id;
                      const _errs6 = errors;
                      if (errors === _errs6) {
                        if (typeof data2 === "string") {
                          if (func2(data2) < 1) {
                            validate22.errors = [{ instancePath: instancePath + "/resource/id", schemaPath: "#/$defs/resource/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.properties.id, data: data2 }];
                            return false;
                          }
                        } else {
                          validate22.errors = [{ instancePath: instancePath + "/resource/id", schemaPath: "#/$defs/resource/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.id.type, parentSchema: schema40.properties.id, data: data2 }];
                          return false;
                        }
                      }
                    }
                  }
                } else {
                  validate22.errors = [{ instancePath: instancePath + "/resource", schemaPath: "#/$defs/resource/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data: data1 }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.version !== void 0) {
                let data3 = data.version;
                const _errs8 = errors;
                if (typeof data3 !== "string") {
                  validate22.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.version.type, parentSchema: schema39.properties.version, data: data3 }];
                  return false;
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.members !== void 0) {
                  let data4 = data.members;
                  const _errs10 = errors;
                  if (errors === _errs10) {
                    if (Array.isArray(data4)) {
                      var valid3 = true;
                      const len0 = data4.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        let data5 = data4[i0];
                        const _errs12 = errors;
                        if (errors === _errs12) {
                          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
                            let missing2;
                            if (data5.id === void 0 && (missing2 = "id")) {
                              validate22.errors = [{ instancePath: instancePath + "/members/" + i0, schemaPath: "#/properties/members/items/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema39.properties.members.items.required, parentSchema: schema39.properties.members.items, data: data5 }];
                              return false;
                            } else {
                              const _errs14 = errors;
                              for (const key1 in data5) {
                                if (!(key1 === "id" || key1 === "type" || key1 === "display")) {
                                  validate22.errors = [{ instancePath: instancePath + "/members/" + i0, schemaPath: "#/properties/members/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema39.properties.members.items, data: data5 }];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs14 === errors) {
                                if (data5.id !== void 0) {
                                  let data6 = data5.id;
                                  const _errs15 = errors;
                                  if (errors === _errs15) {
                                    if (typeof data6 === "string") {
                                      if (func2(data6) < 1) {
                                        validate22.errors = [{ instancePath: instancePath + "/members/" + i0 + "/id", schemaPath: "#/properties/members/items/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema39.properties.members.items.properties.id, data: data6 }];
                                        return false;
                                      }
                                    } else {
                                      validate22.errors = [{ instancePath: instancePath + "/members/" + i0 + "/id", schemaPath: "#/properties/members/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.members.items.properties.id.type, parentSchema: schema39.properties.members.items.properties.id, data: data6 }];
                                      return false;
                                    }
                                  }
                                  var valid4 = _errs15 === errors;
                                } else {
                                  var valid4 = true;
                                }
                                if (valid4) {
                                  if (data5.type !== void 0) {
                                    let data7 = data5.type;
                                    const _errs17 = errors;
                                    if (!(data7 === "User" || data7 === "Group")) {
                                      validate22.errors = [{ instancePath: instancePath + "/members/" + i0 + "/type", schemaPath: "#/properties/members/items/properties/type/enum", keyword: "enum", params: { allowedValues: schema39.properties.members.items.properties.type.enum }, message: "must be equal to one of the allowed values", schema: schema39.properties.members.items.properties.type.enum, parentSchema: schema39.properties.members.items.properties.type, data: data7 }];
                                      return false;
                                    }
                                    var valid4 = _errs17 === errors;
                                  } else {
                                    var valid4 = true;
                                  }
                                  if (valid4) {
                                    if (data5.display !== void 0) {
                                      let data8 = data5.display;
                                      const _errs18 = errors;
                                      if (typeof data8 !== "string") {
                                        validate22.errors = [{ instancePath: instancePath + "/members/" + i0 + "/display", schemaPath: "#/properties/members/items/properties/display/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema39.properties.members.items.properties.display.type, parentSchema: schema39.properties.members.items.properties.display, data: data8 }];
                                        return false;
                                      }
                                      var valid4 = _errs18 === errors;
                                    } else {
                                      var valid4 = true;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate22.errors = [{ instancePath: instancePath + "/members/" + i0, schemaPath: "#/properties/members/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.properties.members.items.type, parentSchema: schema39.properties.members.items, data: data5 }];
                            return false;
                          }
                        }
                        var valid3 = _errs12 === errors;
                        if (!valid3) {
                          break;
                        }
                      }
                    } else {
                      validate22.errors = [{ instancePath: instancePath + "/members", schemaPath: "#/properties/members/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema39.properties.members.type, parentSchema: schema39.properties.members, data: data4 }];
                      return false;
                    }
                  }
                  var valid0 = _errs10 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate22.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema39.type, parentSchema: schema39, data }];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
validate22.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var schema41 = { "title": "SnapshotUser", "type": "object", "additionalProperties": false, "required": ["kind", "resource"], "properties": { "kind": { "const": "user" }, "resource": { "$ref": "#/$defs/resource" }, "version": { "type": "string" } } };
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
      if (data.kind === void 0 && (missing0 = "kind") || data.resource === void 0 && (missing0 = "resource")) {
        validate24.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema41.required, parentSchema: schema41, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "kind" || key0 === "resource" || key0 === "version")) {
            validate24.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema41, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.kind !== void 0) {
            let data0 = data.kind;
            const _errs2 = errors;
            if ("user" !== data0) {
              validate24.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "user" }, message: "must be equal to constant", schema: "user", parentSchema: schema41.properties.kind, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.resource !== void 0) {
              let data1 = data.resource;
              const _errs3 = errors;
              const _errs4 = errors;
              if (errors === _errs4) {
                if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
                  let missing1;
                  if (data1.id === void 0 && (missing1 = "id")) {
                    validate24.errors = [{ instancePath: instancePath + "/resource", schemaPath: "#/$defs/resource/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema40.required, parentSchema: schema40, data: data1 }];
                    return false;
                  } else {
                    if (data1.id !== void 0) {
                      let data2 = data1.id;
                      const _errs6 = errors;
                      if (errors === _errs6) {
                        if (typeof data2 === "string") {
                          if (func2(data2) < 1) {
                            validate24.errors = [{ instancePath: instancePath + "/resource/id", schemaPath: "#/$defs/resource/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema40.properties.id, data: data2 }];
                            return false;
                          }
                        } else {
                          validate24.errors = [{ instancePath: instancePath + "/resource/id", schemaPath: "#/$defs/resource/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema40.properties.id.type, parentSchema: schema40.properties.id, data: data2 }];
                          return false;
                        }
                      }
                    }
                  }
                } else {
                  validate24.errors = [{ instancePath: instancePath + "/resource", schemaPath: "#/$defs/resource/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema40.type, parentSchema: schema40, data: data1 }];
                  return false;
                }
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.version !== void 0) {
                let data3 = data.version;
                const _errs8 = errors;
                if (typeof data3 !== "string") {
                  validate24.errors = [{ instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema41.properties.version.type, parentSchema: schema41.properties.version, data: data3 }];
                  return false;
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate24.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema41.type, parentSchema: schema41, data }];
      return false;
    }
  }
  validate24.errors = vErrors;
  return errors === 0;
}
validate24.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
var pattern4 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
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
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
    var props0 = true;
  }
  const _errs2 = errors;
  if (!validate24(data, { instancePath, parentData, parentDataProperty, rootData, dynamicAnchors })) {
    vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
      if (props0 !== true) {
        props0 = true;
      }
    }
    const _errs3 = errors;
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == "object" && !Array.isArray(data)) {
        let missing0;
        if (data.kind === void 0 && (missing0 = "kind") || data.digest === void 0 && (missing0 = "digest")) {
          const err0 = { instancePath, schemaPath: "#/$defs/end/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema43.required, parentSchema: schema43, data };
          if (vErrors === null) {
            vErrors = [err0];
          } else {
            vErrors.push(err0);
          }
          errors++;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === "kind" || key0 === "digest")) {
              const err1 = { instancePath, schemaPath: "#/$defs/end/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema43, data };
              if (vErrors === null) {
                vErrors = [err1];
              } else {
                vErrors.push(err1);
              }
              errors++;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.kind !== void 0) {
              let data0 = data.kind;
              const _errs7 = errors;
              if ("end" !== data0) {
                const err2 = { instancePath: instancePath + "/kind", schemaPath: "#/$defs/end/properties/kind/const", keyword: "const", params: { allowedValue: "end" }, message: "must be equal to constant", schema: "end", parentSchema: schema43.properties.kind, data: data0 };
                if (vErrors === null) {
                  vErrors = [err2];
                } else {
                  vErrors.push(err2);
                }
                errors++;
              }
              var valid2 = _errs7 === errors;
            } else {
              var valid2 = true;
            }
            if (valid2) {
              if (data.digest !== void 0) {
                let data1 = data.digest;
                const _errs8 = errors;
                if (errors === _errs8) {
                  if (typeof data1 === "string") {
                    if (!pattern4.test(data1)) {
                      const err3 = { instancePath: instancePath + "/digest", schemaPath: "#/$defs/end/properties/digest/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"', schema: "^sha256:[0-9a-f]{64}$", parentSchema: schema43.properties.digest, data: data1 };
                      if (vErrors === null) {
                        vErrors = [err3];
                      } else {
                        vErrors.push(err3);
                      }
                      errors++;
                    }
                  } else {
                    const err4 = { instancePath: instancePath + "/digest", schemaPath: "#/$defs/end/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema43.properties.digest.type, parentSchema: schema43.properties.digest, data: data1 };
                    if (vErrors === null) {
                      vErrors = [err4];
                    } else {
                      vErrors.push(err4);
                    }
                    errors++;
                  }
                }
                var valid2 = _errs8 === errors;
              } else {
                var valid2 = true;
              }
            }
          }
        }
      } else {
        const err5 = { instancePath, schemaPath: "#/$defs/end/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema43.type, parentSchema: schema43, data };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
    var _valid0 = _errs3 === errors;
    if (_valid0 && valid0) {
      valid0 = false;
      passing0 = [passing0, 2];
    } else {
      if (_valid0) {
        valid0 = true;
        passing0 = 2;
        if (props0 !== true) {
          props0 = true;
        }
      }
    }
  }
  if (!valid0) {
    const err6 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf", schema: schema38.oneOf, parentSchema: schema38, data };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
    validate21.errors = vErrors;
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
  validate21.errors = vErrors;
  evaluated0.props = props0;
  return errors === 0;
}
validate21.evaluated = { "dynamicProps": true, "dynamicItems": false };
export {
  validateSnapshotHeader,
  validateSnapshotLine
};
