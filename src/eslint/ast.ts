// The part of ESTree, JSX and typescript-eslint's tree that the rules read. A program has other nodes as well: they fall
// through every `switch`. Our own, so that neither the build nor its types need a parser.

interface Base<Type extends string, Parent = Node> {
  readonly type: Type;
  readonly range: readonly [number, number];
  readonly parent: Parent;
}

interface Identifier extends Base<'Identifier'> {
  readonly name: string;
  readonly typeAnnotation?: TypeAnnotation;
}
interface Literal extends Base<'Literal'> {
  readonly value: unknown;
}
interface TemplateElement extends Base<'TemplateElement'> {
  readonly value: { readonly raw: string };
}
interface TemplateLiteral extends Base<'TemplateLiteral'> {
  readonly quasis: readonly TemplateElement[];
  readonly expressions: readonly Node[];
}
export interface MemberExpression extends Base<'MemberExpression'> {
  readonly object: Node;
  readonly property: Node;
  readonly computed: boolean;
}
export interface CallExpression extends Base<'CallExpression'> {
  readonly callee: Node;
  readonly arguments: readonly Inner[];
}
interface NewExpression extends Base<'NewExpression'> {
  readonly callee: Node;
  readonly arguments: readonly Node[];
}
interface UnaryExpression extends Base<'UnaryExpression'> {
  readonly operator: string;
  readonly argument: Node;
}
interface BinaryExpression extends Base<'BinaryExpression'> {
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}
interface LogicalExpression extends Base<'LogicalExpression'> {
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}
interface ConditionalExpression extends Base<'ConditionalExpression'> {
  readonly test: Node;
  readonly consequent: Node;
  readonly alternate: Node;
}
interface AssignmentExpression extends Base<'AssignmentExpression'> {
  readonly operator: string;
  readonly left: Node;
  readonly right: Node;
}
interface SequenceExpression extends Base<'SequenceExpression'> {
  readonly expressions: readonly Node[];
}
interface ArrayExpression extends Base<'ArrayExpression'> {
  readonly elements: readonly (Node | null)[];
}
export interface ObjectExpression extends Base<'ObjectExpression'> {
  readonly properties: readonly (Property | SpreadElement)[];
}
interface Property extends Base<'Property', ObjectExpression | ObjectPattern> {
  readonly key: Node;
  readonly value: Node;
  readonly computed: boolean;
}
interface SpreadElement extends Base<'SpreadElement'> {
  readonly argument: Node;
}
/** Await, and wrappers that leave the value as it is. */
interface Wrapper<Type extends string> extends Base<Type> {
  readonly expression: Node;
  readonly typeAnnotation?: Node;
}
interface AwaitExpression extends Base<'AwaitExpression'> {
  readonly argument: Node;
}
interface ImportExpression extends Base<'ImportExpression'> {
  readonly source: Inner;
}

interface ObjectPattern extends Base<'ObjectPattern'> {
  readonly properties: readonly (Property | Base<'RestElement'>)[];
  readonly typeAnnotation?: TypeAnnotation;
}
interface ArrayPattern extends Base<'ArrayPattern'> {
  readonly elements: readonly (Node | null)[];
}
interface AssignmentPattern extends Base<'AssignmentPattern'> {
  readonly left: Node;
}

interface Callable<Type extends string> extends Base<Type> {
  readonly id?: Identifier | null;
  readonly params: readonly Node[];
  readonly body: Node;
  readonly async: boolean;
}
export type FunctionNode =
  | Callable<'FunctionDeclaration'>
  | Callable<'FunctionExpression'>
  | Callable<'ArrowFunctionExpression'>;

export interface Program extends Base<'Program', null> {
  readonly comments: readonly { readonly range: readonly [number, number] }[];
  readonly body: readonly Node[];
}
export interface BlockStatement extends Base<'BlockStatement'> {
  readonly body: readonly Node[];
}
export interface ExpressionStatement extends Base<'ExpressionStatement'> {
  readonly expression: Node;
  readonly directive?: string;
}
interface ReturnStatement extends Base<'ReturnStatement'> {
  readonly argument: Node | null;
}
interface IfStatement extends Base<'IfStatement'> {
  readonly test: Node;
  readonly consequent: Node;
  readonly alternate: Node | null;
}
interface SwitchStatement extends Base<'SwitchStatement'> {
  readonly discriminant: Node;
  readonly cases: readonly { readonly test: Node | null }[];
}
interface TryStatement extends Base<'TryStatement'> {
  readonly block: BlockStatement;
  readonly handler: CatchClause | null;
}
interface CatchClause extends Base<'CatchClause'> {
  readonly body: BlockStatement;
}
interface ForOfStatement extends Base<'ForOfStatement'> {
  readonly left: Node;
  readonly right: Node;
}
interface VariableDeclaration extends Base<'VariableDeclaration'> {
  readonly declarations: readonly VariableDeclarator[];
}
interface VariableDeclarator extends Base<'VariableDeclarator', VariableDeclaration> {
  readonly id: Node;
  readonly init: Node | null;
}

interface ImportDeclaration extends Base<'ImportDeclaration'> {
  readonly source: Literal;
  readonly specifiers: readonly Node[];
}
interface ImportSpecifier extends Base<'ImportSpecifier', ImportDeclaration> {
  readonly imported: Node;
}
interface ExportNamedDeclaration extends Base<'ExportNamedDeclaration'> {
  readonly source: Literal | null;
  readonly declaration: Node | null;
  readonly specifiers: readonly Node[];
}
interface ExportAllDeclaration extends Base<'ExportAllDeclaration'> {
  readonly source: Literal;
}
interface ExportSpecifier extends Base<'ExportSpecifier'> {
  readonly local: Node;
}

interface JSXIdentifier extends Base<'JSXIdentifier'> {
  readonly name: string;
}
interface JSXMemberExpression extends Base<'JSXMemberExpression'> {
  readonly object: Node;
  readonly property: JSXIdentifier;
}
export interface JSXOpeningElement extends Base<'JSXOpeningElement'> {
  readonly name: Node;
}
interface JSXAttribute extends Base<'JSXAttribute', JSXOpeningElement> {
  readonly name: Node;
  readonly value: Node | null;
}
interface JSXSpreadAttribute extends Base<'JSXSpreadAttribute', JSXOpeningElement> {
  readonly argument: Node;
}

interface TypeAnnotation extends Base<'TSTypeAnnotation'> {
  readonly typeAnnotation: Node;
}
interface TypeReference extends Base<'TSTypeReference'> {
  readonly typeName: Node;
}
interface UnionType extends Base<'TSUnionType'> {
  readonly types: readonly Node[];
}
interface QualifiedName extends Base<'TSQualifiedName'> {
  readonly left: Node;
  readonly right: Identifier;
}

export type Node =
  | Identifier
  | Literal
  | TemplateElement
  | TemplateLiteral
  | MemberExpression
  | CallExpression
  | NewExpression
  | UnaryExpression
  | BinaryExpression
  | LogicalExpression
  | ConditionalExpression
  | AssignmentExpression
  | SequenceExpression
  | ArrayExpression
  | ObjectExpression
  | Property
  | SpreadElement
  | AwaitExpression
  | ImportExpression
  | Wrapper<'ChainExpression'>
  | Wrapper<'TSAsExpression'>
  | Wrapper<'TSSatisfiesExpression'>
  | Wrapper<'TSTypeAssertion'>
  | Wrapper<'TSNonNullExpression'>
  | Wrapper<'JSXExpressionContainer'>
  | Base<'MetaProperty'>
  | Base<'RestElement'>
  | ObjectPattern
  | ArrayPattern
  | AssignmentPattern
  | FunctionNode
  | Base<'MethodDefinition'>
  | Program
  | BlockStatement
  | ExpressionStatement
  | ReturnStatement
  | IfStatement
  | SwitchStatement
  | TryStatement
  | CatchClause
  | ForOfStatement
  | VariableDeclaration
  | VariableDeclarator
  | ImportDeclaration
  | ImportSpecifier
  | Base<'ImportDefaultSpecifier'>
  | Base<'ImportNamespaceSpecifier'>
  | ExportNamedDeclaration
  | ExportAllDeclaration
  | Base<'ExportDefaultDeclaration'>
  | ExportSpecifier
  | JSXIdentifier
  | JSXMemberExpression
  | JSXOpeningElement
  | JSXAttribute
  | JSXSpreadAttribute
  | TypeAnnotation
  | TypeReference
  | UnionType
  | QualifiedName;

/** What stands in a program: it has a parent. */
export type Inner = Exclude<Node, Program>;

export type NodeOf<Type extends Node['type']> = Extract<Node, { readonly type: Type }>;
