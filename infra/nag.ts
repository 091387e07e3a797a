import { Stack, Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';

/** Holds every stack of the app to the AWS Solutions rules: one finding without an explanation fails the synthesis. */
export const checkWithNag = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { writeSuppressionsToCloudFormation: true }));
};

/** Says for each finding on a construct and what is below it why it stands; the reasons go into the template. */
export const explain = (construct: IConstruct, reasons: Readonly<Record<string, string>>): void => {
  Validations.of(construct).acknowledge(
    ...Object.entries(reasons).map(([rule, reason]) => ({ id: `AwsSolutions-${rule}`, reason })),
  );
};

/** Writes a resolved ARN as the findings do: an import by its name, a resource of the stack as `<Id>` or `<Id.Attribute>`. */
const asFound = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(asFound).join('');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([intrinsic, argument]: [string, unknown]) => {
      if (intrinsic === 'Ref') return `<${asFound(argument)}>`;
      if (intrinsic === 'Fn::GetAtt' && Array.isArray(argument)) return `<${argument.map(asFound).join('.')}>`;
      if (intrinsic === 'Fn::Join' && Array.isArray(argument)) return asFound(argument[1]);
      return asFound(argument);
    })
    .join('');
};

/** Says why a role may reach a resource whose name ends in a wildcard. */
export const explainWildcard = (role: IConstruct, resource: string, reason: string): void => {
  explain(role, { [`IAM5[Resource::${asFound(Stack.of(role).resolve(resource))}]`]: reason });
};

/** Gives each finding without an explanation as the place and the rule, without synthesising the app. */
export const nagFindings = (app: App): string[] =>
  new AwsSolutionsChecks(app)
    .validateScope(app)
    .violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${constructPath ?? ''} ${ruleName}`),
    );
