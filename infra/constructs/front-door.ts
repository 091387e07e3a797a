import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  type HttpRoute,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { explain } from '../nag.ts';
import { stageLog } from './stage-log.ts';
import type { Issuer } from './sign-in.ts';

/** The routes as API Gateway names them, in its log too. */
export const routeKeys = { api: 'ANY /api/{proxy+}', web: '$default', open: 'ANY /open/{proxy+}' } as const;

/** One line a request: no address, no query, no header and no path, since any of them may say who somebody is. */
const accessLog = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  method: '$context.httpMethod',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  refusedBy: '$context.error.responseType',
};

type FrontDoorProps = { config: StageConfig; issuer: Issuer; api: IFunction; web: IFunction; open: IFunction };

/** Takes requests in: the API for bearers of a token that the issuer signed, the pages and the API's description for all. */
export class FrontDoor extends Construct {
  readonly httpApi: HttpApi;
  readonly log: LogGroup;

  constructor(scope: Construct, id: string, { config, issuer, api, web, open }: FrontDoorProps) {
    super(scope, id);
    this.httpApi = new HttpApi(this, 'Http', {
      apiName: `fingerpost-${config.stage}`,
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Pages', web),
    });
    const others = config.signIn.kind === 'cognito' ? config.signIn.apiClientIds : [];
    const authorizer = new HttpJwtAuthorizer('Token', issuer.issuer, { jwtAudience: [issuer.audience, ...others] });
    const integration = new HttpLambdaIntegration('Api', api);
    this.httpApi.addRoutes({ path: '/api/{proxy+}', methods: [HttpMethod.ANY], integration, authorizer });
    const description = this.httpApi.addRoutes({
      path: '/api/v1/openapi.json',
      methods: [HttpMethod.GET],
      integration,
    });
    const withoutAccount = this.httpApi.addRoutes({
      path: '/open/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Open', open),
    });
    this.explainOpenRoutes(description, withoutAccount);

    this.log = stageLog(this, 'AccessLog', config);
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: config.throttle.requestsPerSecond, burstLimit: config.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.log),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    this.slowOpenRoutes(stage, config, withoutAccount);
  }

  /** Whoever has no account gets a share of the throttle, so that a flood there leaves the pages of staff alone. */
  private slowOpenRoutes(stage: HttpStage, { throttle }: StageConfig, withoutAccount: HttpRoute[]): void {
    const settings = {
      ThrottlingRateLimit: Math.ceil(throttle.requestsPerSecond / 4),
      ThrottlingBurstLimit: Math.ceil(throttle.burst / 4),
    };
    const made = stage.node.defaultChild;
    if (!(made instanceof CfnStage)) throw new Error('The stage of the HTTP API is not what it was.');
    made.addPropertyOverride('RouteSettings', { [routeKeys.open]: settings });
    // The settings name the route, which must be there first.
    stage.node.addDependency(...withoutAccount);
  }

  private explainOpenRoutes(description: HttpRoute[], withoutAccount: HttpRoute[]): void {
    const pages = this.httpApi.node.findChild('DefaultRoute');
    explain(pages, {
      APIG4:
        'Pages are for browsers: the web function keeps its own encrypted session, and the sign-in page must open to people who have none.',
    });
    for (const route of withoutAccount) {
      explain(route, {
        APIG4:
          'People without an account refer themselves, and services answer by a link that holds 128 random bits, and replies are handed in with a token of the network; the function asks for each.',
      });
    }
    for (const route of description) {
      explain(route, {
        APIG4:
          'The description of the API names no person and holds no secret; whoever writes a client reads it first.',
      });
    }
  }
}
