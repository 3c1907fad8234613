// Generated from schemas/manifest-comparison.schema.json by npm run generate; edit the schema, not this file.
// <stdin>
var validateManifestComparison = validate20;
var schema31 = { "$id": "manifest-comparison.schema.json", "title": "ManifestComparison", "type": "object", "additionalProperties": false, "required": ["document", "formatVersion", "rollcallVersion", "before", "after", "summary", "differences"], "properties": { "document": { "const": "manifest-comparison" }, "formatVersion": { "const": 1 }, "rollcallVersion": { "type": "string" }, "before": { "type": "object", "additionalProperties": false, "required": ["ref", "commit", "digest"], "properties": { "ref": { "type": "string" }, "commit": { "type": "string", "pattern": "^[0-9a-f]{40,64}$" }, "digest": { "type": "string" } } }, "after": { "type": "object", "additionalProperties": false, "required": ["digest"], "properties": { "digest": { "type": "string" } } }, "summary": { "title": "ManifestComparisonSummary", "type": "object", "additionalProperties": false, "required": ["authority", "takes", "guard", "gives", "other"], "properties": { "authority": { "type": "integer", "minimum": 0 }, "takes": { "type": "integer", "minimum": 0 }, "guard": { "type": "integer", "minimum": 0 }, "gives": { "type": "integer", "minimum": 0 }, "other": { "type": "integer", "minimum": 0 } } }, "differences": { "type": "array", "items": { "$ref": "#/$defs/difference" } } }, "$defs": { "difference": { "title": "ManifestDifference", "type": "object", "additionalProperties": false, "required": ["consequence", "kind", "subject", "part"], "properties": { "consequence": { "enum": ["authority", "takes", "guard", "gives", "other"] }, "kind": { "enum": ["added", "removed", "changed"] }, "subject": { "type": "string" }, "part": { "type": "string" }, "before": { "$ref": "#/$defs/said" }, "after": { "$ref": "#/$defs/said" } } }, "said": { "title": "Said", "type": "object", "additionalProperties": false, "required": ["text", "file", "line"], "properties": { "text": { "type": "string" }, "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 } } } } };
var pattern4 = new RegExp("^[0-9a-f]{40,64}$", "u");
var schema32 = { "title": "ManifestDifference", "type": "object", "additionalProperties": false, "required": ["consequence", "kind", "subject", "part"], "properties": { "consequence": { "enum": ["authority", "takes", "guard", "gives", "other"] }, "kind": { "enum": ["added", "removed", "changed"] }, "subject": { "type": "string" }, "part": { "type": "string" }, "before": { "$ref": "#/$defs/said" }, "after": { "$ref": "#/$defs/said" } } };
var schema33 = { "title": "Said", "type": "object", "additionalProperties": false, "required": ["text", "file", "line"], "properties": { "text": { "type": "string" }, "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 } } };
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
      if (data.consequence === void 0 && (missing0 = "consequence") || data.kind === void 0 && (missing0 = "kind") || data.subject === void 0 && (missing0 = "subject") || data.part === void 0 && (missing0 = "part")) {
        validate21.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema32.required, parentSchema: schema32, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "consequence" || key0 === "kind" || key0 === "subject" || key0 === "part" || key0 === "before" || key0 === "after")) {
            validate21.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema32, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.consequence !== void 0) {
            let data0 = data.consequence;
            const _errs2 = errors;
            if (!(data0 === "authority" || data0 === "takes" || data0 === "guard" || data0 === "gives" || data0 === "other")) {
              validate21.errors = [{ instancePath: instancePath + "/consequence", schemaPath: "#/properties/consequence/enum", keyword: "enum", params: { allowedValues: schema32.properties.consequence.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.consequence.enum, parentSchema: schema32.properties.consequence, data: data0 }];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.kind !== void 0) {
              let data1 = data.kind;
              const _errs3 = errors;
              if (!(data1 === "added" || data1 === "removed" || data1 === "changed")) {
                validate21.errors = [{ instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema32.properties.kind.enum }, message: "must be equal to one of the allowed values", schema: schema32.properties.kind.enum, parentSchema: schema32.properties.kind, data: data1 }];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.subject !== void 0) {
                let data2 = data.subject;
                const _errs4 = errors;
                if (typeof data2 !== "string") {
                  validate21.errors = [{ instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.subject.type, parentSchema: schema32.properties.subject, data: data2 }];
                  return false;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.part !== void 0) {
                  let data3 = data.part;
                  const _errs6 = errors;
                  if (typeof data3 !== "string") {
                    validate21.errors = [{ instancePath: instancePath + "/part", schemaPath: "#/properties/part/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema32.properties.part.type, parentSchema: schema32.properties.part, data: data3 }];
                    return false;
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.before !== void 0) {
                    let data4 = data.before;
                    const _errs8 = errors;
                    const _errs9 = errors;
                    if (errors === _errs9) {
                      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
                        let missing1;
                        if (data4.text === void 0 && (missing1 = "text") || data4.file === void 0 && (missing1 = "file") || data4.line === void 0 && (missing1 = "line")) {
                          validate21.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/$defs/said/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema33.required, parentSchema: schema33, data: data4 }];
                          return false;
                        } else {
                          const _errs11 = errors;
                          for (const key1 in data4) {
                            if (!(key1 === "text" || key1 === "file" || key1 === "line")) {
                              validate21.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/$defs/said/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33, data: data4 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs11 === errors) {
                            if (data4.text !== void 0) {
                              let data5 = data4.text;
                              const _errs12 = errors;
                              if (typeof data5 !== "string") {
                                validate21.errors = [{ instancePath: instancePath + "/before/text", schemaPath: "#/$defs/said/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.text.type, parentSchema: schema33.properties.text, data: data5 }];
                                return false;
                              }
                              var valid2 = _errs12 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data4.file !== void 0) {
                                let data6 = data4.file;
                                const _errs14 = errors;
                                if (typeof data6 !== "string") {
                                  validate21.errors = [{ instancePath: instancePath + "/before/file", schemaPath: "#/$defs/said/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.file.type, parentSchema: schema33.properties.file, data: data6 }];
                                  return false;
                                }
                                var valid2 = _errs14 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data4.line !== void 0) {
                                  let data7 = data4.line;
                                  const _errs16 = errors;
                                  if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
                                    validate21.errors = [{ instancePath: instancePath + "/before/line", schemaPath: "#/$defs/said/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.line.type, parentSchema: schema33.properties.line, data: data7 }];
                                    return false;
                                  }
                                  if (errors === _errs16) {
                                    if (typeof data7 == "number" && isFinite(data7)) {
                                      if (data7 < 1 || isNaN(data7)) {
                                        validate21.errors = [{ instancePath: instancePath + "/before/line", schemaPath: "#/$defs/said/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema33.properties.line, data: data7 }];
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
                        validate21.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/$defs/said/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data: data4 }];
                        return false;
                      }
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.after !== void 0) {
                      let data8 = data.after;
                      const _errs18 = errors;
                      const _errs19 = errors;
                      if (errors === _errs19) {
                        if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
                          let missing2;
                          if (data8.text === void 0 && (missing2 = "text") || data8.file === void 0 && (missing2 = "file") || data8.line === void 0 && (missing2 = "line")) {
                            validate21.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/$defs/said/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema33.required, parentSchema: schema33, data: data8 }];
                            return false;
                          } else {
                            const _errs21 = errors;
                            for (const key2 in data8) {
                              if (!(key2 === "text" || key2 === "file" || key2 === "line")) {
                                validate21.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/$defs/said/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema33, data: data8 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs21 === errors) {
                              if (data8.text !== void 0) {
                                let data9 = data8.text;
                                const _errs22 = errors;
                                if (typeof data9 !== "string") {
                                  validate21.errors = [{ instancePath: instancePath + "/after/text", schemaPath: "#/$defs/said/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.text.type, parentSchema: schema33.properties.text, data: data9 }];
                                  return false;
                                }
                                var valid4 = _errs22 === errors;
                              } else {
                                var valid4 = true;
                              }
                              if (valid4) {
                                if (data8.file !== void 0) {
                                  let data10 = data8.file;
                                  const _errs24 = errors;
                                  if (typeof data10 !== "string") {
                                    validate21.errors = [{ instancePath: instancePath + "/after/file", schemaPath: "#/$defs/said/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema33.properties.file.type, parentSchema: schema33.properties.file, data: data10 }];
                                    return false;
                                  }
                                  var valid4 = _errs24 === errors;
                                } else {
                                  var valid4 = true;
                                }
                                if (valid4) {
                                  if (data8.line !== void 0) {
                                    let data11 = data8.line;
                                    const _errs26 = errors;
                                    if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                      validate21.errors = [{ instancePath: instancePath + "/after/line", schemaPath: "#/$defs/said/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema33.properties.line.type, parentSchema: schema33.properties.line, data: data11 }];
                                      return false;
                                    }
                                    if (errors === _errs26) {
                                      if (typeof data11 == "number" && isFinite(data11)) {
                                        if (data11 < 1 || isNaN(data11)) {
                                          validate21.errors = [{ instancePath: instancePath + "/after/line", schemaPath: "#/$defs/said/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema33.properties.line, data: data11 }];
                                          return false;
                                        }
                                      }
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
                          validate21.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/$defs/said/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema33.type, parentSchema: schema33, data: data8 }];
                          return false;
                        }
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
      validate21.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema32.type, parentSchema: schema32, data }];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}
validate21.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
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
      if (data.document === void 0 && (missing0 = "document") || data.formatVersion === void 0 && (missing0 = "formatVersion") || data.rollcallVersion === void 0 && (missing0 = "rollcallVersion") || data.before === void 0 && (missing0 = "before") || data.after === void 0 && (missing0 = "after") || data.summary === void 0 && (missing0 = "summary") || data.differences === void 0 && (missing0 = "differences")) {
        validate20.errors = [{ instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: missing0 }, message: "must have required property '" + missing0 + "'", schema: schema31.required, parentSchema: schema31, data }];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === "document" || key0 === "formatVersion" || key0 === "rollcallVersion" || key0 === "before" || key0 === "after" || key0 === "summary" || key0 === "differences")) {
            validate20.errors = [{ instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31, data }];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.document !== void 0) {
            let data0 = data.document;
            const _errs2 = errors;
            if ("manifest-comparison" !== data0) {
              validate20.errors = [{ instancePath: instancePath + "/document", schemaPath: "#/properties/document/const", keyword: "const", params: { allowedValue: "manifest-comparison" }, message: "must be equal to constant", schema: "manifest-comparison", parentSchema: schema31.properties.document, data: data0 }];
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
                if (data.before !== void 0) {
                  let data3 = data.before;
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                      let missing1;
                      if (data3.ref === void 0 && (missing1 = "ref") || data3.commit === void 0 && (missing1 = "commit") || data3.digest === void 0 && (missing1 = "digest")) {
                        validate20.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/required", keyword: "required", params: { missingProperty: missing1 }, message: "must have required property '" + missing1 + "'", schema: schema31.properties.before.required, parentSchema: schema31.properties.before, data: data3 }];
                        return false;
                      } else {
                        const _errs8 = errors;
                        for (const key1 in data3) {
                          if (!(key1 === "ref" || key1 === "commit" || key1 === "digest")) {
                            validate20.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.before, data: data3 }];
                            return false;
                            break;
                          }
                        }
                        if (_errs8 === errors) {
                          if (data3.ref !== void 0) {
                            let data4 = data3.ref;
                            const _errs9 = errors;
                            if (typeof data4 !== "string") {
                              validate20.errors = [{ instancePath: instancePath + "/before/ref", schemaPath: "#/properties/before/properties/ref/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.before.properties.ref.type, parentSchema: schema31.properties.before.properties.ref, data: data4 }];
                              return false;
                            }
                            var valid1 = _errs9 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data3.commit !== void 0) {
                              let data5 = data3.commit;
                              const _errs11 = errors;
                              if (errors === _errs11) {
                                if (typeof data5 === "string") {
                                  if (!pattern4.test(data5)) {
                                    validate20.errors = [{ instancePath: instancePath + "/before/commit", schemaPath: "#/properties/before/properties/commit/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" }, message: 'must match pattern "^[0-9a-f]{40,64}$"', schema: "^[0-9a-f]{40,64}$", parentSchema: schema31.properties.before.properties.commit, data: data5 }];
                                    return false;
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/before/commit", schemaPath: "#/properties/before/properties/commit/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.before.properties.commit.type, parentSchema: schema31.properties.before.properties.commit, data: data5 }];
                                  return false;
                                }
                              }
                              var valid1 = _errs11 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data3.digest !== void 0) {
                                let data6 = data3.digest;
                                const _errs13 = errors;
                                if (typeof data6 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/before/digest", schemaPath: "#/properties/before/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.before.properties.digest.type, parentSchema: schema31.properties.before.properties.digest, data: data6 }];
                                  return false;
                                }
                                var valid1 = _errs13 === errors;
                              } else {
                                var valid1 = true;
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/before", schemaPath: "#/properties/before/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.before.type, parentSchema: schema31.properties.before, data: data3 }];
                      return false;
                    }
                  }
                  var valid0 = _errs6 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.after !== void 0) {
                    let data7 = data.after;
                    const _errs15 = errors;
                    if (errors === _errs15) {
                      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
                        let missing2;
                        if (data7.digest === void 0 && (missing2 = "digest")) {
                          validate20.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/required", keyword: "required", params: { missingProperty: missing2 }, message: "must have required property '" + missing2 + "'", schema: schema31.properties.after.required, parentSchema: schema31.properties.after, data: data7 }];
                          return false;
                        } else {
                          const _errs17 = errors;
                          for (const key2 in data7) {
                            if (!(key2 === "digest")) {
                              validate20.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.after, data: data7 }];
                              return false;
                              break;
                            }
                          }
                          if (_errs17 === errors) {
                            if (data7.digest !== void 0) {
                              let data8 = data7.digest;
                              if (typeof data8 !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/after/digest", schemaPath: "#/properties/after/properties/digest/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema31.properties.after.properties.digest.type, parentSchema: schema31.properties.after.properties.digest, data: data8 }];
                                return false;
                              }
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/after", schemaPath: "#/properties/after/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.after.type, parentSchema: schema31.properties.after, data: data7 }];
                        return false;
                      }
                    }
                    var valid0 = _errs15 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.summary !== void 0) {
                      let data9 = data.summary;
                      const _errs20 = errors;
                      if (errors === _errs20) {
                        if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                          let missing3;
                          if (data9.authority === void 0 && (missing3 = "authority") || data9.takes === void 0 && (missing3 = "takes") || data9.guard === void 0 && (missing3 = "guard") || data9.gives === void 0 && (missing3 = "gives") || data9.other === void 0 && (missing3 = "other")) {
                            validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/required", keyword: "required", params: { missingProperty: missing3 }, message: "must have required property '" + missing3 + "'", schema: schema31.properties.summary.required, parentSchema: schema31.properties.summary, data: data9 }];
                            return false;
                          } else {
                            const _errs22 = errors;
                            for (const key3 in data9) {
                              if (!(key3 === "authority" || key3 === "takes" || key3 === "guard" || key3 === "gives" || key3 === "other")) {
                                validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: false, parentSchema: schema31.properties.summary, data: data9 }];
                                return false;
                                break;
                              }
                            }
                            if (_errs22 === errors) {
                              if (data9.authority !== void 0) {
                                let data10 = data9.authority;
                                const _errs23 = errors;
                                if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
                                  validate20.errors = [{ instancePath: instancePath + "/summary/authority", schemaPath: "#/properties/summary/properties/authority/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.summary.properties.authority.type, parentSchema: schema31.properties.summary.properties.authority, data: data10 }];
                                  return false;
                                }
                                if (errors === _errs23) {
                                  if (typeof data10 == "number" && isFinite(data10)) {
                                    if (data10 < 0 || isNaN(data10)) {
                                      validate20.errors = [{ instancePath: instancePath + "/summary/authority", schemaPath: "#/properties/summary/properties/authority/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.summary.properties.authority, data: data10 }];
                                      return false;
                                    }
                                  }
                                }
                                var valid3 = _errs23 === errors;
                              } else {
                                var valid3 = true;
                              }
                              if (valid3) {
                                if (data9.takes !== void 0) {
                                  let data11 = data9.takes;
                                  const _errs25 = errors;
                                  if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
                                    validate20.errors = [{ instancePath: instancePath + "/summary/takes", schemaPath: "#/properties/summary/properties/takes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.summary.properties.takes.type, parentSchema: schema31.properties.summary.properties.takes, data: data11 }];
                                    return false;
                                  }
                                  if (errors === _errs25) {
                                    if (typeof data11 == "number" && isFinite(data11)) {
                                      if (data11 < 0 || isNaN(data11)) {
                                        validate20.errors = [{ instancePath: instancePath + "/summary/takes", schemaPath: "#/properties/summary/properties/takes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.summary.properties.takes, data: data11 }];
                                        return false;
                                      }
                                    }
                                  }
                                  var valid3 = _errs25 === errors;
                                } else {
                                  var valid3 = true;
                                }
                                if (valid3) {
                                  if (data9.guard !== void 0) {
                                    let data12 = data9.guard;
                                    const _errs27 = errors;
                                    if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
                                      validate20.errors = [{ instancePath: instancePath + "/summary/guard", schemaPath: "#/properties/summary/properties/guard/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.summary.properties.guard.type, parentSchema: schema31.properties.summary.properties.guard, data: data12 }];
                                      return false;
                                    }
                                    if (errors === _errs27) {
                                      if (typeof data12 == "number" && isFinite(data12)) {
                                        if (data12 < 0 || isNaN(data12)) {
                                          validate20.errors = [{ instancePath: instancePath + "/summary/guard", schemaPath: "#/properties/summary/properties/guard/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.summary.properties.guard, data: data12 }];
                                          return false;
                                        }
                                      }
                                    }
                                    var valid3 = _errs27 === errors;
                                  } else {
                                    var valid3 = true;
                                  }
                                  if (valid3) {
                                    if (data9.gives !== void 0) {
                                      let data13 = data9.gives;
                                      const _errs29 = errors;
                                      if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
                                        validate20.errors = [{ instancePath: instancePath + "/summary/gives", schemaPath: "#/properties/summary/properties/gives/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.summary.properties.gives.type, parentSchema: schema31.properties.summary.properties.gives, data: data13 }];
                                        return false;
                                      }
                                      if (errors === _errs29) {
                                        if (typeof data13 == "number" && isFinite(data13)) {
                                          if (data13 < 0 || isNaN(data13)) {
                                            validate20.errors = [{ instancePath: instancePath + "/summary/gives", schemaPath: "#/properties/summary/properties/gives/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.summary.properties.gives, data: data13 }];
                                            return false;
                                          }
                                        }
                                      }
                                      var valid3 = _errs29 === errors;
                                    } else {
                                      var valid3 = true;
                                    }
                                    if (valid3) {
                                      if (data9.other !== void 0) {
                                        let data14 = data9.other;
                                        const _errs31 = errors;
                                        if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
                                          validate20.errors = [{ instancePath: instancePath + "/summary/other", schemaPath: "#/properties/summary/properties/other/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema31.properties.summary.properties.other.type, parentSchema: schema31.properties.summary.properties.other, data: data14 }];
                                          return false;
                                        }
                                        if (errors === _errs31) {
                                          if (typeof data14 == "number" && isFinite(data14)) {
                                            if (data14 < 0 || isNaN(data14)) {
                                              validate20.errors = [{ instancePath: instancePath + "/summary/other", schemaPath: "#/properties/summary/properties/other/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema31.properties.summary.properties.other, data: data14 }];
                                              return false;
                                            }
                                          }
                                        }
                                        var valid3 = _errs31 === errors;
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
                          validate20.errors = [{ instancePath: instancePath + "/summary", schemaPath: "#/properties/summary/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.properties.summary.type, parentSchema: schema31.properties.summary, data: data9 }];
                          return false;
                        }
                      }
                      var valid0 = _errs20 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.differences !== void 0) {
                        let data15 = data.differences;
                        const _errs33 = errors;
                        if (errors === _errs33) {
                          if (Array.isArray(data15)) {
                            var valid4 = true;
                            const len0 = data15.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs35 = errors;
                              if (!validate21(data15[i0], { instancePath: instancePath + "/differences/" + i0, parentData: data15, parentDataProperty: i0, rootData, dynamicAnchors })) {
                                vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
                                errors = vErrors.length;
                              }
                              var valid4 = _errs35 === errors;
                              if (!valid4) {
                                break;
                              }
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/differences", schemaPath: "#/properties/differences/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema31.properties.differences.type, parentSchema: schema31.properties.differences, data: data15 }];
                            return false;
                          }
                        }
                        var valid0 = _errs33 === errors;
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
      validate20.errors = [{ instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema31.type, parentSchema: schema31, data }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": true, "dynamicProps": false, "dynamicItems": false };
export {
  validateManifestComparison
};
