import { Aws, Duration, Fn, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { explain } from '../nag.ts';

/** Errors that CloudFront keeps for 10 seconds unless told: "not found" for one person would be shown to the next. */
const keptByDefault = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

type EdgeProps = { config: StageConfig; httpApi: HttpApi; assets: IBucket };

/** The one address of the network: pages and API are never kept on the way, static assets are. */
export class Edge extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { config, httpApi, assets }: EdgeProps) {
    super(scope, id);
    const { domain, webAclArn } = config;
    const responseHeadersPolicy = this.securityHeaders();
    const live: Omit<BehaviorOptions, 'viewerProtocolPolicy'> = {
      origin: new HttpOrigin(`${httpApi.apiId}.execute-api.${Stack.of(this).region}.${Aws.URL_SUFFIX}`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        readTimeout: Duration.seconds(30),
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // All but Host, by which API Gateway knows itself. No policy of one's own can pass Authorization on by name.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
      compress: true,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `Fingerpost ${config.stage}`,
      defaultBehavior: { ...live, viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS },
      additionalBehaviors: {
        // A token sent in the clear is already lost: refused, so that it is noticed, rather than redirected.
        '/api/*': { ...live, viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY },
        '/assets/*': {
          origin: S3BucketOrigin.withOriginAccessControl(assets),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
          responseHeadersPolicy,
          compress: true,
        },
      },
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      errorResponses: keptByDefault.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      ...(webAclArn === undefined ? {} : { webAclId: webAclArn }),
      ...(domain === undefined
        ? {}
        : {
            domainNames: [domain.name],
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
          }),
    });
    this.explain(config);
  }

  private securityHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: false },
        // For what comes without a policy of its own: assets, and errors of the gateway. Pages bring a stricter fit.
        contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", override: false },
      },
    });
  }

  private explain({ domain, webAclArn }: StageConfig): void {
    explain(this.distribution, {
      CFR3: 'Its log would keep every path, and the path of a link in an e-mail is a secret; API Gateway logs each request without one.',
      CFR1: 'People and staff travel, and a person must be able to see and stop their own referral from anywhere; where somebody is says nothing about who they are.',
    });
    if (webAclArn === undefined) {
      explain(this.distribution, {
        CFR2: "A web ACL is the network's choice (webAclArn); without one, throttling, token checks and the 256 KB body limit stand.",
      });
    }
    if (domain === undefined) {
      explain(this.distribution, {
        CFR4: "Under CloudFront's own name no newer TLS can be demanded; a live stage is refused without a domain, so this is a dev stage.",
      });
    }
  }
}

/** Gives a bucket of another stack by name, so that nothing here reaches back and changes that stack's policy. */
export const byName = (scope: Construct, id: string, bucketName: string): IBucket =>
  Bucket.fromBucketAttributes(scope, id, {
    bucketName,
    bucketRegionalDomainName: Fn.join('.', [bucketName, 's3', Stack.of(scope).region, Aws.URL_SUFFIX]),
  });
