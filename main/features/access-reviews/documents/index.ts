export { REVIEW_TEMPLATE, reviewMinutes, type ReviewMinutes } from './review-minutes.ts';
