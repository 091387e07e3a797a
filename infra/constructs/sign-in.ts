import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { publicUrl, type StageConfig } from '../config.ts';

/** Who proves who somebody is: the issuer as its tokens name it, and what those tokens must be meant for. */
export type Issuer = { issuer: string; clientId: string; audience: string };

/** The staff directory of a network that has no sign-in of its own: invited people only, always with a second factor. */
export class CognitoSignIn extends Construct {
  readonly issuer: Issuer;
  readonly userPool: UserPool;

  constructor(scope: Construct, id: string, config: StageConfig, domainPrefix: string) {
    super(scope, id);
    const url = publicUrl(config);
    this.userPool = new UserPool(this, 'People', {
      userPoolName: `fingerpost-${config.stage}`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      userInvitation: {
        emailSubject: 'Your Fingerpost account',
        emailBody: `<p>You have been invited to Fingerpost.</p><p>Sign in at ${url} as {username} with the password {####} within 3 days. You will be asked for a new password and an authenticator app.</p>`,
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.userPool.addDomain('Page', {
      cognitoDomain: { domainPrefix },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });

    const audience = `${url}/api`;
    const use = new ResourceServerScope({
      scopeName: 'use',
      scopeDescription: 'Use the API as the person who signed in',
    });
    const api = this.userPool.addResourceServer('Api', {
      identifier: audience,
      userPoolResourceServerName: 'fingerpost-api',
      scopes: [use],
    });
    const web = this.userPool.addClient('Web', {
      generateSecret: true,
      authFlows: { userSrp: true },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE, OAuthScope.resourceServer(api, use)],
        callbackUrls: [`${url}/sign-in/callback`],
        logoutUrls: [`${url}/`],
      },
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
    });
    // Without a style of its own the newer sign-in page of a client shows nothing but an error.
    new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: this.userPool.userPoolId,
      clientId: web.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.issuer = { issuer: this.userPool.userPoolProviderUrl, clientId: web.userPoolClientId, audience };
  }
}
