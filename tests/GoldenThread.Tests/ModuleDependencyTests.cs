using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GoldenThread.Tests;

/// <summary>Keeps the levels: reads the compiled library and finds every module that looks up or sideways.</summary>
public sealed class ModuleDependencyTests
{
    private static readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal)
    {
        ["Foundation"] = 0, ["Data"] = 0, ["Partnerships"] = 1, ["People"] = 2, ["Framework"] = 3, ["Surveys"] = 3, ["Needs"] = 4, ["Charging"] = 4,
        ["Programme"] = 5, ["Learning"] = 5, ["Reviews"] = 5, ["Audits"] = 5, ["Measures"] = 5, ["Voice"] = 5, ["Evaluation"] = 6,
        ["Simulation"] = 7, ["Dissemination"] = 8, ["Assurance"] = 9,
    };

    /// <summary>Sample worlds compose every module, as an entry point does.</summary>
    private static readonly string[] _composes = ["Samples"];

    [Fact]
    public void Modules_look_down_never_up_or_sideways()
    {
        var wrong = References()
            .Where(r => r.From != r.To && r.From != "Data" && _levels[r.From] <= _levels[r.To] && !(_levels[r.From] == 0 && _levels[r.To] == 0))
            .Select(r => $"{r.From} uses {r.To}: {r.FromType} -> {r.ToType}").Distinct();

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_module_has_a_level()
    {
        var modules = typeof(Data.Db).Assembly.GetTypes().Select(t => ModuleOf(t.Namespace)).OfType<string>().Distinct();
        modules.Except(_levels.Keys).Except(_composes).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_never_sees_the_database_and_never_waits()
    {
        var rules = typeof(Data.Db).Assembly.GetTypes().Where(t => t is { IsAbstract: true, IsSealed: true } && ModuleOf(t.Namespace) is { } m && m is not ("Foundation" or "Data"))
            .Where(t => !t.Name.StartsWith("Registration", StringComparison.Ordinal)).ToList();

        rules.ShouldNotBeEmpty();
        rules.SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(m => !IsExtension(m))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType) || m.GetParameters().Any(p => typeof(Microsoft.EntityFrameworkCore.DbContext).IsAssignableFrom(p.ParameterType)))
            .Select(m => $"{m.DeclaringType!.Name}.{m.Name}").ShouldBeEmpty();
    }

    private static bool IsExtension(MethodInfo method) => method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), inherit: false);

    private static IEnumerable<(string From, string To, string FromType, string ToType)> References()
    {
        using var file = new PEReader(File.OpenRead(typeof(Data.Db).Assembly.Location));
        var reader = file.GetMetadataReader();
        var found = new List<(string, string, string, string)>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var (fromModule, fromType) = Place(reader, handle);
            if (fromModule is null || _composes.Contains(fromModule)) continue;
            foreach (var target in Targets(reader, file, reader.GetTypeDefinition(handle)))
            {
                var (toModule, toType) = Place(reader, target);
                if (toModule is not null) found.Add((fromModule, toModule, fromType, toType));
            }
        }

        return found;
    }

    /// <summary>The types of this assembly that a type's members, base and method bodies name.</summary>
    private static IEnumerable<TypeDefinitionHandle> Targets(MetadataReader reader, PEReader file, TypeDefinition type)
    {
        var seen = new Collector(reader);
        if (!type.BaseType.IsNil) seen.Add(type.BaseType);
        foreach (var i in type.GetInterfaceImplementations()) seen.Add(reader.GetInterfaceImplementation(i).Interface);
        foreach (var f in type.GetFields()) reader.GetFieldDefinition(f).DecodeSignature(seen, null);
        foreach (var m in type.GetMethods())
        {
            var method = reader.GetMethodDefinition(m);
            method.DecodeSignature(seen, null);
            if (method.RelativeVirtualAddress == 0) continue;
            var body = file.GetMethodBody(method.RelativeVirtualAddress);
            if (!body.LocalSignature.IsNil) reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(seen, null);
            foreach (var token in Tokens(body.GetILBytes()!)) seen.Add(token);
        }

        return seen.Types;
    }

    /// <summary>Every four bytes in a body that could be a metadata token of a type, method, field or their specifications.</summary>
    private static IEnumerable<EntityHandle> Tokens(byte[] il)
    {
        var i = 0;
        while (i < il.Length)
        {
            var code = il[i] == 0xFE ? (short)(0xFE00 | il[++i]) : il[i];
            i++;
            if (!_opcodes.TryGetValue(code, out var op)) yield break;
            if (op.OperandType is System.Reflection.Emit.OperandType.InlineMethod or System.Reflection.Emit.OperandType.InlineType or System.Reflection.Emit.OperandType.InlineField or System.Reflection.Emit.OperandType.InlineTok)
                yield return System.Reflection.Metadata.Ecma335.MetadataTokens.EntityHandle(BitConverter.ToInt32(il, i));
            i += op.OperandType switch
            {
                System.Reflection.Emit.OperandType.InlineNone => 0,
                System.Reflection.Emit.OperandType.ShortInlineBrTarget or System.Reflection.Emit.OperandType.ShortInlineI or System.Reflection.Emit.OperandType.ShortInlineVar => 1,
                System.Reflection.Emit.OperandType.InlineVar => 2,
                System.Reflection.Emit.OperandType.InlineI8 or System.Reflection.Emit.OperandType.InlineR => 8,
                System.Reflection.Emit.OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, i)),
                _ => 4,
            };
        }
    }

    private static readonly Dictionary<short, System.Reflection.Emit.OpCode> _opcodes = typeof(System.Reflection.Emit.OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (System.Reflection.Emit.OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    private static (string? Module, string Type) Place(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        while (!type.GetDeclaringType().IsNil) type = reader.GetTypeDefinition(type.GetDeclaringType());
        return (ModuleOf(reader.GetString(type.Namespace)), reader.GetString(type.Name));
    }

    private static string? ModuleOf(string? ns)
    {
        var parts = ns?.Split('.') ?? [];
        if (parts.Length < 2 || parts[0] != "GoldenThread") return null;
        if (parts is [_, "Data", "Samples", ..]) return "Samples";
        if (parts is [_, "Data", "Migrations", ..]) return null;
        return parts[1];
    }

    private sealed class Collector(MetadataReader reader) : ISignatureTypeProvider<int, object?>
    {
        public HashSet<TypeDefinitionHandle> Types { get; } = [];

        public void Add(EntityHandle handle)
        {
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition: Types.Add((TypeDefinitionHandle)handle); break;
                case HandleKind.TypeSpecification: reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null); break;
                case HandleKind.MethodDefinition: Types.Add(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType()); break;
                case HandleKind.FieldDefinition: Types.Add(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType()); break;
                case HandleKind.MemberReference: Add(reader.GetMemberReference((MemberReferenceHandle)handle).Parent); break;
                case HandleKind.MethodSpecification:
                    var method = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                    method.DecodeSignature(this, null);
                    Add(method.Method);
                    break;
            }
        }

        public int GetTypeFromDefinition(MetadataReader r, TypeDefinitionHandle handle, byte kind) => Types.Add(handle) ? 1 : 0;

        public int GetTypeFromSpecification(MetadataReader r, object? context, TypeSpecificationHandle handle, byte kind)
        {
            Add(handle);
            return 0;
        }

        public int GetTypeFromReference(MetadataReader r, TypeReferenceHandle handle, byte kind) => 0;

        public int GetPrimitiveType(PrimitiveTypeCode code) => 0;

        public int GetSZArrayType(int element) => 0;

        public int GetArrayType(int element, ArrayShape shape) => 0;

        public int GetByReferenceType(int element) => 0;

        public int GetPointerType(int element) => 0;

        public int GetPinnedType(int element) => 0;

        public int GetGenericInstantiation(int type, System.Collections.Immutable.ImmutableArray<int> arguments) => 0;

        public int GetGenericMethodParameter(object? context, int index) => 0;

        public int GetGenericTypeParameter(object? context, int index) => 0;

        public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

        public int GetModifiedType(int modifier, int unmodified, bool required) => 0;
    }
}
