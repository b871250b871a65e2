from jbptools.plan.coach.asking import RULES as RULES
from jbptools.plan.coach.asking import Coaching as Coaching
from jbptools.plan.coach.asking import CoachQuestion as CoachQuestion
from jbptools.plan.coach.asking import coach as coach
from jbptools.plan.coach.ready import Readiness as Readiness
from jbptools.plan.coach.ready import readiness as readiness
from jbptools.plan.coach.table import rule as rule
