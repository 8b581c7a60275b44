// SPDX-License-Identifier: Apache-2.0

// Command envoy-schema writes the facts of Envoy's protobuf messages as JSON tables: names, numbers, types, one-ofs, enum values and
// value constraints; no comments and no other text of the sources. tools/generate.ts adds imports.go (every v3 package) and runs it.
//
//	envoy-schema SCHEMA.json CONSTRAINTS.json
package main

import (
	"fmt"
	"os"
	"regexp"
	"runtime/debug"
	"sort"
	"strings"

	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/descriptorpb"
)

// Packages of no use to a mesh: the retired v2 API and what only annotates .proto files.
var skipped = regexp.MustCompile(`(^|\.)v2(alpha\d*|beta\d*)?(\.|$)|^(envoy|udpa|xds)\.annotations|^envoy\.(api|type)$|^validate$|^google\.api$|^vtproto|^pb$|^grpc\.binarylog`)

// The Go modules whose versions fix the content of the tables.
var sources = []string{
	"github.com/envoyproxy/go-control-plane/envoy", "github.com/cncf/xds/go", "google.golang.org/grpc", "istio.io/api",
	"cel.dev/expr", "go.opentelemetry.io/proto/otlp", "github.com/prometheus/client_model",
	"google.golang.org/genproto/googleapis/api", "google.golang.org/genproto/googleapis/rpc", "google.golang.org/protobuf",
}

type tables struct {
	messages, enums map[string]map[string]string
	constraints     map[string]map[string]map[string]string
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: envoy-schema SCHEMA.json CONSTRAINTS.json")
		os.Exit(64)
	}
	t := tables{map[string]map[string]string{}, map[string]map[string]string{}, map[string]map[string]map[string]string{}}
	protoregistry.GlobalFiles.RangeFiles(func(f protoreflect.FileDescriptor) bool {
		if !skipped.MatchString(string(f.Package())) {
			t.addMessages(f.Messages())
			t.addEnums(f.Enums())
		}
		return true
	})
	check(os.WriteFile(os.Args[1], []byte(t.schema()), 0o644))
	check(os.WriteFile(os.Args[2], []byte(renderConstraints(t.constraints)), 0o644))
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "envoy-schema:", err)
		os.Exit(1)
	}
}

// local splits a descriptor's full name into its package and the rest (nested names joined by dots).
func local(d protoreflect.Descriptor) (string, string) {
	pkg := string(d.ParentFile().Package())
	return pkg, strings.TrimPrefix(string(d.FullName()), pkg+".")
}

func put[V any](m map[string]map[string]V, pkg, name string, value V) {
	if m[pkg] == nil {
		m[pkg] = map[string]V{}
	}
	m[pkg][name] = value
}

func (t tables) addMessages(list protoreflect.MessageDescriptors) {
	for i := 0; i < list.Len(); i++ {
		m := list.Get(i)
		if m.IsMapEntry() {
			continue
		}
		pkg, name := local(m)
		fields := make([]string, m.Fields().Len())
		for j := range fields {
			fields[j] = renderField(m.Fields().Get(j))
		}
		put(t.messages, pkg, name, strings.Join(fields, " "))
		if c := constraintsOf(m); len(c) > 0 {
			put(t.constraints, pkg, name, c)
		}
		t.addMessages(m.Messages())
		t.addEnums(m.Enums())
	}
}

func (t tables) addEnums(list protoreflect.EnumDescriptors) {
	for i := 0; i < list.Len(); i++ {
		e := list.Get(i)
		pkg, name := local(e)
		values := make([]string, e.Values().Len())
		for j := range values {
			v := e.Values().Get(j)
			values[j] = fmt.Sprintf("%s=%d%s", v.Name(), v.Number(), deprecated(v.Options().(*descriptorpb.EnumValueOptions).GetDeprecated()))
		}
		put(t.enums, pkg, name, strings.Join(values, " "))
	}
}

func deprecated(is bool) string {
	if is {
		return "-"
	}
	return ""
}

// renderField writes name:number:type and flags, as packages/envoy/src/schema.ts reads it.
func renderField(f protoreflect.FieldDescriptor) string {
	if want := f.JSONName(); want != camel(string(f.Name())) {
		check(fmt.Errorf("%s: JSON name %s does not follow from the field name", f.FullName(), want))
	}
	text := fmt.Sprintf("%s:%d:", f.Name(), f.Number())
	switch {
	case f.IsMap():
		text += fmt.Sprintf("{%s,%s}", renderType(f.MapKey(), f), renderType(f.MapValue(), f))
	case f.IsList() && isNumeric(f.Kind()) && !f.IsPacked():
		text += "*!" + renderType(f, f)
	case f.IsList():
		text += "*" + renderType(f, f)
	case f.HasPresence() && f.Message() == nil && (f.ContainingOneof() == nil || f.ContainingOneof().IsSynthetic()):
		text += "?" + renderType(f, f)
	default:
		text += renderType(f, f)
	}
	if o := f.ContainingOneof(); o != nil && !o.IsSynthetic() {
		text += "@" + string(o.Name())
	}
	return text + deprecated(f.Options().(*descriptorpb.FieldOptions).GetDeprecated())
}

func isNumeric(k protoreflect.Kind) bool {
	return k != protoreflect.StringKind && k != protoreflect.BytesKind && k != protoreflect.MessageKind && k != protoreflect.GroupKind
}

// renderType writes a scalar by its name, a message by its full name, an enum likewise after "#"; ".X" is X of the same package.
func renderType(f, holder protoreflect.FieldDescriptor) string {
	switch {
	case f.Enum() != nil:
		return "#" + reference(f.Enum(), holder)
	case f.Message() != nil:
		return reference(f.Message(), holder)
	}
	return f.Kind().String()
}

func reference(d protoreflect.Descriptor, holder protoreflect.FieldDescriptor) string {
	pkg, name := local(d)
	if pkg == string(holder.ParentFile().Package()) {
		return "." + name
	}
	return string(d.FullName())
}

// camel is protobuf's JSON name of a field name.
func camel(name string) string {
	var out strings.Builder
	up := false
	for _, r := range name {
		if r == '_' {
			up = true
			continue
		}
		if up && r >= 'a' && r <= 'z' {
			r += 'A' - 'a'
		}
		up = false
		out.WriteRune(r)
	}
	return out.String()
}

func (t tables) schema() string {
	var out strings.Builder
	out.WriteString("{\n\"sources\": {\n")
	out.WriteString(strings.Join(sourceVersions(), ",\n"))
	out.WriteString("\n},\n\"messages\": ")
	out.WriteString(renderTable(t.messages))
	out.WriteString(",\n\"enums\": ")
	out.WriteString(renderTable(t.enums))
	out.WriteString("\n}\n")
	return out.String()
}

func sourceVersions() []string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		check(fmt.Errorf("built without module information"))
	}
	var lines []string
	for _, path := range sources {
		for _, dep := range info.Deps {
			if dep.Path == path {
				lines = append(lines, fmt.Sprintf("%q: %q", path, dep.Version))
			}
		}
	}
	return lines
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

func renderTable(table map[string]map[string]string) string {
	var packages []string
	for _, pkg := range sortedKeys(table) {
		var lines []string
		for _, name := range sortedKeys(table[pkg]) {
			lines = append(lines, fmt.Sprintf("  %q: %q", name, table[pkg][name]))
		}
		packages = append(packages, fmt.Sprintf("%q: {\n%s\n}", pkg, strings.Join(lines, ",\n")))
	}
	return "{\n" + strings.Join(packages, ",\n") + "\n}"
}
