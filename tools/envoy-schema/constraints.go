// SPDX-License-Identifier: Apache-2.0

package main

import (
	"fmt"
	"strings"

	"github.com/envoyproxy/protoc-gen-validate/validate"
	"google.golang.org/protobuf/encoding/protojson"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
)

// constraintsOf reads the protoc-gen-validate rules of a message: field name → rules as JSON (camelCase names of validate.FieldRules),
// and "@oneof_name" → "true" for a one-of of which one member must be set. Envoy rejects a whole response when one of them is broken.
func constraintsOf(m protoreflect.MessageDescriptor) map[string]string {
	out := map[string]string{}
	for i := 0; i < m.Fields().Len(); i++ {
		f := m.Fields().Get(i)
		rules, ok := proto.GetExtension(f.Options(), validate.E_Rules).(*validate.FieldRules)
		if !ok || rules == nil || proto.Size(rules) == 0 {
			continue
		}
		text, err := protojson.Marshal(rules)
		check(err)
		out[string(f.Name())] = compact(string(text))
	}
	for i := 0; i < m.Oneofs().Len(); i++ {
		o := m.Oneofs().Get(i)
		if required, ok := proto.GetExtension(o.Options(), validate.E_Required).(bool); ok && required {
			out["@"+string(o.Name())] = "true"
		}
	}
	return out
}

// compact undoes protojson's random spaces between tokens, so that the output is the same in each run.
func compact(text string) string {
	var out strings.Builder
	quoted := false
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && quoted {
			out.WriteString(text[i : i+2])
			i++
			continue
		}
		if text[i] == '"' {
			quoted = !quoted
		}
		if quoted || text[i] != ' ' {
			out.WriteByte(text[i])
		}
	}
	return out.String()
}

func renderConstraints(table map[string]map[string]map[string]string) string {
	var packages []string
	for _, pkg := range sortedKeys(table) {
		var messages []string
		for _, name := range sortedKeys(table[pkg]) {
			var fields []string
			for _, field := range sortedKeys(table[pkg][name]) {
				fields = append(fields, fmt.Sprintf("%q:%s", field, table[pkg][name][field]))
			}
			messages = append(messages, fmt.Sprintf("  %q: {%s}", name, strings.Join(fields, ",")))
		}
		packages = append(packages, fmt.Sprintf("%q: {\n%s\n}", pkg, strings.Join(messages, ",\n")))
	}
	return "{\n" + strings.Join(packages, ",\n") + "\n}\n"
}
